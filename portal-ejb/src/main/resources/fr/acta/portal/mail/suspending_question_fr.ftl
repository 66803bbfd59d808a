Une question avant de répondre à votre demande

Bonjour,

Pour répondre à votre demande, nous avons d’abord besoin d’une information de votre part. La question vous attend sur le portail :

${portal}/me/request/view?id=${request}

Le délai de notre réponse s’arrête jusqu’à ce que vous répondiez, puis il reprend là où il en était. Pour protéger vos données, ce message n’en dit pas plus ; il n’est pas possible d’y répondre directement.

${operator}
Délégué à la protection des données : ${dpo}
