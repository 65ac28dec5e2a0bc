package de.depesche.portal.apidocs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is not nullable in a record of ours is always there in its JSON: the schema says so.
final class RequiredComponents implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            require(raw, defined(schema, context));
        }
        return schema;
    }

    /// Springdoc answers with a reference where the schema is one of the document's components.
    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        return Optional.<Schema<?>>ofNullable(context.getDefinedModels().get(name))
                .orElse(schema);
    }

    private static void require(Class<?> raw, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = new TreeSet<String>();
        for (var component : raw.getRecordComponents()) {
            if (component.isAnnotationPresent(JsonUnwrapped.class)
                    || component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names(component.getType()).forEach(required::add);
            } else if (isAlwaysThere(component)) {
                required.add(component.getName());
            }
        }
        Optional.ofNullable(schema.getRequired()).ifPresent(required::addAll);
        required.retainAll(schema.getProperties().keySet());
        schema.setRequired(required.isEmpty() ? null : required.stream().toList());
    }

    private static Iterable<String> names(Class<?> unwrapped) {
        return Arrays.stream(unwrapped.getRecordComponents())
                .filter(RequiredComponents::isAlwaysThere)
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
