package fr.acta.portal.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that name a site, which may hold any sign. */
@Named("links")
@ApplicationScoped
public class Links {
  /** Of a page that shows one service, on itself or another. */
  public String of(String service, String site) {
    return "?service=" + service + site(site);
  }

  public String attendance(String service, String site) {
    return "/hr/notice/attendance.pdf?service=" + service + site(site);
  }

  private static String site(String site) {
    return site == null || site.isEmpty()
        ? ""
        : "&site=" + URLEncoder.encode(site, StandardCharsets.UTF_8);
  }
}
