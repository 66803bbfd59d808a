<#macro content>
<div class="foot">
  <p>${msg("portalWithoutAccount")}<#if client?? && client.baseUrl?has_content> <a href="${client.baseUrl}">${msg("portalBack")}</a></#if></p>
</div>
</#macro>
