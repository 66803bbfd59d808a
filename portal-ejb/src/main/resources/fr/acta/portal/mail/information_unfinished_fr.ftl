Rappel : des personnes ne sont pas encore informées

Bonjour,

Il y a une semaine, vous avez commencé à informer votre personnel pour ${service}. <#if people == 1>Une personne ne l’est pas encore<#else>${people} personnes ne le sont pas encore</#if> : une lettre n’est pas attestée, un courriel est revenu ou n’est pas parti.

La page suivante dit qui, et comment terminer :

${portal}${page}

Tant qu’une personne n’est pas informée, rien de nominatif n’est transmis pour elle. Ce message ne contient volontairement aucune donnée personnelle.

${operator}
Délégué à la protection des données : ${dpo}
