package de.depesche.portal.documents;

import de.depesche.portal.problems.Problem;
import de.depesche.portal.tracing.Calls;
import de.depesche.portal.tracing.Step;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Says what went wrong at the store in the words of the port.
final class S3Calls {
    private static final Set<String> FULL =
            Set.of("QuotaExceeded", "InsufficientStorage", "EntityTooLarge", "XMinioStorageFull", "StorageFull");

    private S3Calls() {}

    static <T> T run(Supplier<T> call) throws IOException {
        try {
            return Calls.to(Step.STORE, _ -> call.get());
        } catch (SdkClientException e) {
            throw new IOException("the S3 store does not answer", e);
        } catch (S3Exception e) {
            if (e.statusCode() == 507
                    || FULL.contains(String.valueOf(e.awsErrorDetails().errorCode()))) {
                throw new Problem.NoSpace();
            }
            if (e.statusCode() == 412 || e.statusCode() == 409) {
                throw new FileAlreadyExistsException("S3 object");
            }
            if (e.statusCode() == 404) {
                throw e;
            }
            throw new IOException("the S3 store refused: " + e.statusCode(), e);
        }
    }
}
