Votre demande est reprise

Bonjour,

Votre demande est de nouveau examinée. Où elle en est, et pour quand :

${portal}/me/request/view?id=${request}

Pour protéger vos données, ce message n’en dit pas plus ; il n’est pas possible d’y répondre directement.

${operator}
Délégué à la protection des données : ${dpo}
