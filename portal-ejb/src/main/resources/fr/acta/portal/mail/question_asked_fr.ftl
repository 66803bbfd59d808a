Une question sur votre demande

Bonjour,

Pour répondre à votre demande, nous avons besoin d’une précision. La question vous attend sur le portail :

${portal}/me/request/view?id=${request}

La date limite de notre réponse ne change pas. Pour protéger vos données, ce message n’en dit pas plus ; il n’est pas possible d’y répondre directement.

${operator}
Délégué à la protection des données : ${dpo}
