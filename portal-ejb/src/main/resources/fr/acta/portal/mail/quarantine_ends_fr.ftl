Des personnes de votre liste sont à informer avant le ${day}

Bonjour,

<#if people == 1>Une personne que vous avez importée n’a encore été informée de rien<#else>${people} personnes que vous avez importées n’ont encore été informées de rien</#if>. La loi donne un mois pour le faire ; il se termine le ${day}. Ensuite, leurs données doivent être effacées du portail.

Votre page d’accueil dit pour quel service, et comment les informer :

${portal}/hr

Ce message ne contient volontairement aucune donnée personnelle.

${operator}
Délégué à la protection des données : ${dpo}
