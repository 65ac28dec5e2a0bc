package de.depesche.benches;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import me.desair.tus.server.TusFileUploadService;
import org.apache.catalina.startup.Tomcat;

/// The library tus-java-server with nothing around it, in the servlet container that the portal has as well.
public final class TusJavaServer extends HttpServlet {
    static final String PATH = "/files";

    private static final long serialVersionUID = 1;

    private final transient TusFileUploadService uploads;

    private TusJavaServer(Path folder) {
        uploads = new TusFileUploadService().withUploadUri(PATH).withStoragePath(folder.toString());
    }

    public static void main(String[] arguments) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[1]);
        tomcat.setPort(Integer.parseInt(arguments[0]));
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "tus", new TusJavaServer(Path.of(arguments[1])));
        context.addServletMappingDecoded(PATH + "/*", "tus");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.start();
        tomcat.getServer().await();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        uploads.process(request, response);
    }
}
