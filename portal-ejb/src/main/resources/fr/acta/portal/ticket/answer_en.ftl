<#-- version 4 -->
Hello,

On ${received} we received ${request} ${reference}. Here is the answer of ${controller}, of ${today}.
<#if introduction?has_content>

${introduction}
</#if>
<#if accepted?has_content>

${done}
<#if itemised>
<#list accepted as line>
– ${line.label}<#if rectification>: <#if line.wanted?has_content><#if line.before?has_content>“${line.before}” is replaced by “${line.wanted}”<#else>“${line.wanted}” now stands where there was nothing before</#if><#else>“${line.before}” is removed</#if>.</#if>
</#list>
</#if>
${after}
<#if staying?has_content>

What stays, and why
<#list staying as line>
– ${line}
</#list>
</#if>
<#if handover?has_content>

${handover}
</#if>
<#if withheld?has_content>

What the copy leaves out
${withheld}
</#if>
</#if>
<#if contested?has_content>

We do not agree on what follows. The value that we hold stays, and your statement now stands beside it, for everybody who reads it or received it:
<#list contested as line>
– ${line.label}: <#if line.before?has_content>we hold “${line.before}”<#else>we hold nothing</#if>, you state <#if line.wanted?has_content>“${line.wanted}”<#else>that there is none</#if>. Reason: ${line.reason} (${line.article})
</#list>
</#if>
<#if refused?has_content>

${not}
<#list refused as line>
– <#if line.label?has_content>${line.label}: </#if><#if rectification><#if line.wanted?has_content>you asked for “${line.wanted}”<#else>you asked for its removal</#if>. </#if>Reason: ${line.reason} (${line.article})
</#list>
<#if locking && !accepted?has_content>

While we examined it, your data was locked. This lock will be lifted from the day after this answer: the data may then leave for the services again.
</#if>
</#if>
<#if refused?has_content || withheld?has_content || contested?has_content>

If you do not agree
– You can ask for the decision to be looked at again by writing to the data protection officer, ${dpoName} (${dpoEmail}, ${dpoPhone}).
– You can lodge a complaint with the French supervisory authority (CNIL), free of charge: www.cnil.fr/en/plaintes, or 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France.
– You can go to court: the tribunal judiciaire, also without going through the CNIL first<#if !operators>, or the tribunal administratif if your employer is a public body</#if>.
</#if>

${controller}<#if operators>
Data protection officer: ${dpoName}</#if>
