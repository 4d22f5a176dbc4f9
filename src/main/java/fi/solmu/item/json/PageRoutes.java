package fi.solmu.item.json;

import fi.solmu.item.OpenPage;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives the pages that gather from many items their addresses in JSON. */
@Component
@ConditionalOnWebApplication
class PageRoutes implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping routes;
    private final ObjectProvider<OpenPage.Of> modules;

    PageRoutes(RequestMappingHandlerMapping routes, ObjectProvider<OpenPage.Of> modules) {
        this.routes = routes;
        this.modules = modules;
    }

    @Override
    public void afterSingletonsInstantiated() {
        modules.stream().flatMap(module -> module.pages().stream()).forEach(page -> routes.registerMapping(
            RequestMappingInfo.paths("/{network}/" + page.place()).methods(RequestMethod.GET).produces(Json.TYPE)
                .options(routes.getBuilderConfiguration()).build(),
            new PageInJson(page),
            Stream.of(PageInJson.class.getDeclaredMethods()).filter(each -> each.getName().equals("tell")).findFirst().orElseThrow()));
    }

    /** One such page. */
    @May(Access.VIEWER)
    static class PageInJson {

        private final OpenPage page;

        PageInJson(OpenPage page) {
            this.page = page;
        }

        ResponseEntity<byte[]> tell(@RequestParam Map<String, String> asked, Viewer viewer) {
            return Json.answer(page.telling().tell(asked, viewer).plain());
        }
    }
}
