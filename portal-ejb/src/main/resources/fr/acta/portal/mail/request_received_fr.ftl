Votre demande est bien reçue

Bonjour,

Nous avons bien reçu votre demande. Vous trouverez sa référence, la date à laquelle on vous répondra au plus tard et la suite ici :

${portal}/me/request/view?id=${request}

Ce message ne contient volontairement aucune information sur vous.
Si vous n’avez rien demandé, prévenez le délégué à la protection des données.

${operator}
Délégué à la protection des données : ${dpo}
