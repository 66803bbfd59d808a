<#-- version 4 -->
Bonjour,

Nous avons reçu le ${received} ${request} ${reference}. Voici la réponse de ${controller}, du ${today}.
<#if introduction?has_content>

${introduction}
</#if>
<#if accepted?has_content>

${done}
<#if itemised>
<#list accepted as line>
– ${line.label}<#if rectification> : <#if line.wanted?has_content><#if line.before?has_content>« ${line.before} » est remplacé par « ${line.wanted} »<#else>« ${line.wanted} » est maintenant inscrit, rien ne l’était auparavant</#if><#else>« ${line.before} » est retiré</#if>.</#if>
</#list>
</#if>
${after}
<#if staying?has_content>

Ce qui reste, et pourquoi
<#list staying as line>
– ${line}
</#list>
</#if>
<#if handover?has_content>

${handover}
</#if>
<#if withheld?has_content>

Ce que la copie ne montre pas
${withheld}
</#if>
</#if>
<#if contested?has_content>

Nous ne sommes pas d’accord sur ce qui suit. La valeur que nous gardons reste, et votre déclaration figure désormais à côté d’elle, pour tous ceux qui la lisent ou l’ont reçue :
<#list contested as line>
– ${line.label} : <#if line.before?has_content>nous gardons « ${line.before} »<#else>nous ne gardons rien</#if>, vous déclarez <#if line.wanted?has_content>« ${line.wanted} »<#else>qu’il n’y en a pas</#if>. Motif : ${line.reason} (${line.article})
</#list>
</#if>
<#if refused?has_content>

${not}
<#list refused as line>
– <#if line.label?has_content>${line.label} : </#if><#if rectification><#if line.wanted?has_content>vous demandiez « ${line.wanted} »<#else>vous demandiez son retrait</#if>. </#if>Motif : ${line.reason} (${line.article})
</#list>
<#if locking && !accepted?has_content>

Pendant l’examen, vos données étaient verrouillées. Ce verrou sera levé à partir du lendemain de cette réponse : elles pourront de nouveau partir vers les services.
</#if>
</#if>
<#if refused?has_content || withheld?has_content || contested?has_content>

Si vous n’êtes pas d’accord
– Vous pouvez demander que la décision soit revue en écrivant au délégué à la protection des données, ${dpoName} (${dpoEmail}, ${dpoPhone}).
– Vous pouvez adresser une réclamation à la Commission nationale de l’informatique et des libertés (CNIL), gratuitement : www.cnil.fr/fr/plaintes, ou 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.
– Vous pouvez saisir le juge : le tribunal judiciaire, y compris sans passer d’abord par la CNIL<#if !operators>, ou le tribunal administratif si votre employeur est public</#if>.
</#if>

${controller}<#if operators>
Délégué à la protection des données : ${dpoName}</#if>
