Demande ${reference} : une réponse attendue de « ${system} »

Bonjour,

Une personne exerce ses droits sur ses données. Vous répondez du système « ${system} », en dehors du portail.

<#if copy>Cherchez ce que ce système contient sur elle et remettez-en un extrait au délégué à la protection des données, ou écrivez-lui que rien n’y est conservé.<#else>Faites dans ce système ce qui est décidé, et écrivez au délégué à la protection des données ce qui a été fait et quand, ou que rien n’y est conservé.</#if>

Réponse attendue le ${due} au plus tard.

Pour protéger cette personne, ce message ne dit pas qui elle est : le délégué vous le dit par téléphone ou de vive voix.

${operator}
Délégué à la protection des données : ${dpo}
