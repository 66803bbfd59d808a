La réponse à votre demande prendra plus de temps

Bonjour,

La réponse à votre demande prendra plus de temps que prévu. La raison et la nouvelle date sont sur le portail :

${portal}/me/request/view?id=${request}

Pour protéger vos données, ce message n’en dit pas plus ; il n’est pas possible d’y répondre directement.

${operator}
Délégué à la protection des données : ${dpo}
