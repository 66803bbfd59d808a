La réponse à votre demande est arrivée

Bonjour,

Une réponse à votre demande est arrivée. Vous pouvez la lire sur le portail :

${portal}/me/request/view?id=${request}

Pour protéger vos données, ce message n’en dit pas plus ; il n’est pas possible d’y répondre directement.

${operator}
Délégué à la protection des données : ${dpo}
