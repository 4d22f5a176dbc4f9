package fi.solmu.network;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What holds for every answer: headers, the guard against forged forms, no server-side web session. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SecuritySetup {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** Pressed in mail programs, which have no page of ours: what stands behind it is itself the proof. */
    private static final String MUTING = "/me/mail/stop/";

    /** Sent by programs outside: the secret in the address is itself the proof. */
    private static final String HEARING = "/alerts/";

    /** What is made to stand in pages of others says itself who may frame it; an older browser would heed the other header. */
    private static final RequestMatcher EMBEDDED = request -> request.getRequestURI().matches("/share/[^/]*/embed");

    /** The worker ships with the other files under their version, and serves all of Solmu. */
    private static final RequestMatcher WORKER = request -> request.getRequestURI().matches("/s/[^/]*/js/offline/worker\\.js");

    /** Who may is said by each route's own rule; see fi.solmu.web.WhoMay. */
    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        tokens.setCookieName("csrf");
        return http
            .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                .ignoringRequestMatchers(Bearer::isIn)
                .ignoringRequestMatchers(request -> request.getRequestURI().startsWith(MUTING) || request.getRequestURI().startsWith(HEARING)))
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .securityContext(context -> context.disable())
            .requestCache(cache -> cache.disable())
            .anonymous(anonymous -> anonymous.disable())
            .logout(logout -> logout.disable())
            .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
            .headers(headers -> headers
                .cacheControl(cache -> cache.disable())
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                .frameOptions(frame -> frame.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(WORKER, new StaticHeadersWriter("Service-Worker-Allowed", "/")))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                    new NegatedRequestMatcher(EMBEDDED), new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY))))
            .build();
    }

    /** Spring's own sign-in is not used; this keeps it from making an account of its own. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
