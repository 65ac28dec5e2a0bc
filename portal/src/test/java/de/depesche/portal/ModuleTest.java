package de.depesche.portal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.annotation.AliasFor;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/// Starts only the module in whose package the test stands, the modules it depends on, and the database.
///
/// ```java
/// @ModuleTest
/// class DocumentRequestsTest {
///     @Autowired DocumentRequests requests;
/// ```
/// `extraIncludes` names further modules by their package; who sets it repeats `database` and `keys`. Rows stay for the
/// next test of the same context: use
/// new ids in each test, or `@Transactional` on the test where nothing must be committed.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ApplicationModuleTest
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
@ContextConfiguration(initializers = TestPortal.class)
public @interface ModuleTest {

    @AliasFor(annotation = ApplicationModuleTest.class, attribute = "mode")
    BootstrapMode mode() default BootstrapMode.ALL_DEPENDENCIES;

    @AliasFor(annotation = ApplicationModuleTest.class, attribute = "extraIncludes")
    String[] extraIncludes() default {"database", "keys"};
}
