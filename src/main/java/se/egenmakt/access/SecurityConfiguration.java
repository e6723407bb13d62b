package se.egenmakt.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.egenmakt.web.ContentSecurityPolicy;

/** What stands between the network and the handlers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, Accounts accounts, TypedForms typed, ObjectProvider<RefusedForms> refused, @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload)
            throws Exception {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()).csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .addFilterBefore(new SessionFilter(accounts), CsrfFilter.class)
                .addFilterBefore(new LargeUploads(largestUpload.toBytes()), CsrfFilter.class)
                .addFilterBefore(new ChangedRoleFilter(accounts, typed), CsrfFilter.class)
                .addFilterAfter(new KeepTypedFilter(accounts, typed), CsrfFilter.class)
                // who may do what is decided per handler by Policies, which closes a handler without a policy
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll().anyRequest().permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityConfiguration::signInFirst)
                        .accessDeniedHandler((request, response, denied) -> {
                            var again = request.getMethod().equals("POST") ? refused.stream().flatMap(forms -> forms.shownAgainAt(request.getRequestURI()).stream()).findFirst() : Optional.<String>empty();
                            if (again.isPresent()) {
                                request.getRequestDispatcher(again.get()).forward(request, response);
                            } else if (request.getAttribute(SessionFilter.SESSION) == null && !request.getMethod().equals("GET")) {
                                signInFirst(request, response, null);
                            } else {
                                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                            }
                        }))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentSecurityPolicy.VALUE))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    private static void signInFirst(HttpServletRequest request, HttpServletResponse response, @org.jspecify.annotations.Nullable AuthenticationException why)
            throws IOException {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean comeBack = request.getMethod().equals("GET") && LocalPath.isOne(path) && !path.equals("/");
        response.setStatus(303);
        response.setHeader("Location", comeBack ? "/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "/sign-in");
    }

    /** Nobody is signed in by Spring Security's own user details; without this bean it would make up a user. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Policies());
    }
}
