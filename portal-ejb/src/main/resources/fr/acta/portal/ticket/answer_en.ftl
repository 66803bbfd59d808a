Hello,

On ${received} you made the rectification request ${reference}. Here is the answer of ${controller}, of ${today}.
<#if introduction?has_content>

${introduction}
</#if>
<#if accepted?has_content>

What we have corrected
<#list accepted as line>
– ${line.label}: <#if line.wanted?has_content><#if line.before?has_content>“${line.before}” is replaced by “${line.wanted}”<#else>“${line.wanted}” now stands where there was nothing before</#if><#else>“${line.before}” is removed</#if>.
</#list>
The correction applies from today. The former value stays in the history of your file, which you can read.
</#if>
<#if refused?has_content>

What we have not corrected
<#list refused as line>
– ${line.label}: <#if line.wanted?has_content>you asked for “${line.wanted}”<#else>you asked for its removal</#if>. Reason: ${line.reason}
</#list>

If you do not agree
– You can ask for the decision to be looked at again by writing to the data protection officer, ${dpoName} (${dpoEmail}, ${dpoPhone}).
– You can lodge a complaint with the French supervisory authority (CNIL), free of charge: www.cnil.fr/en/plaintes, or 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France.
– You can go to court: the tribunal judiciaire, also without going through the CNIL first<#if !operators>, or the tribunal administratif if your employer is a public body</#if>.
</#if>

${controller}<#if operators>
Data protection officer: ${dpoName}</#if>
