package de.depesche.portal.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Sends traces to a collector by OTLP. With this class the libraries of OpenTelemetry come into memory, so nothing
/// refers to it while traces are off. What a collector that is away does not take in time is lost, and nothing else.
final class ExportedTraces implements Traces, AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final AttributeKey<String> PEER = AttributeKey.stringKey("peer.service");

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    /// @param share of the traces that are sent, 0 to 1
    ExportedTraces(URI collector, double share) {
        // By the trace's id alone, so that requests, jobs and other nodes decide alike.
        var byId = Sampler.traceIdRatioBased(share);
        this.provider = SdkTracerProvider.builder()
                .setResource(resource())
                .setSampler(Sampler.parentBasedBuilder(byId)
                        .setRemoteParentSampled(byId)
                        .build())
                .addSpanProcessor(BatchSpanProcessor.builder(exporter(collector))
                        .setScheduleDelay(PAUSE)
                        .setExporterTimeout(PATIENCE)
                        .build())
                .build();
        this.tracer = provider.get("de.depesche.portal");
    }

    private static Resource resource() {
        return Resource.getDefault()
                .merge(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        "depesche",
                        AttributeKey.stringKey("service.instance.id"),
                        UUID.randomUUID().toString())));
    }

    private static SpanExporter exporter(URI collector) {
        return OtlpHttpSpanExporter.builder()
                .setEndpoint(collector.toString())
                .setTimeout(PATIENCE)
                .setCompression("gzip")
                .setMeterProvider(MeterProvider::noop)
                .build();
    }

    @Override
    public Span begin(Step step, List<Trace> causes) {
        var builder = builder(step, causes.isEmpty() ? SpanContext.getInvalid() : context(causes.getFirst()));
        causes.stream().skip(1).map(ExportedTraces::context).forEach(builder::addLink);
        var span = builder.startSpan();
        return EnteredSpan.enter(
                span,
                peer -> new RecordedSpan(builder(peer, span.getSpanContext()).startSpan()));
    }

    private SpanBuilder builder(Step step, SpanContext parent) {
        var builder = tracer.spanBuilder(step.label())
                .setParent(Context.root().with(io.opentelemetry.api.trace.Span.wrap(parent)))
                .setSpanKind(kind(step));
        return step.peer().isEmpty() ? builder : builder.setAttribute(PEER, step.peer());
    }

    private static SpanKind kind(Step step) {
        if (step == Step.REQUEST) {
            return SpanKind.SERVER;
        }
        return step.peer().isEmpty() ? SpanKind.CONSUMER : SpanKind.CLIENT;
    }

    private static SpanContext context(Trace trace) {
        return SpanContext.createFromRemoteParent(
                trace.id(),
                trace.step(),
                trace.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                TraceState.getDefault());
    }

    /// With what is still to be sent, as far as the collector takes it.
    @Override
    public void close() {
        provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
