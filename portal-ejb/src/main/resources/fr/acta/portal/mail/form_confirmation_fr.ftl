Confirmez votre adresse

Bonjour,

Quelqu’un a donné cette adresse pour recevoir la réponse à une demande sur ses données personnelles. Si c’est vous, confirmez-le dans les sept jours :

${portal}/request/confirm?code=${code}

La date de réception de votre demande est celle où vous l’avez envoyée. Si ce n’est pas vous, ne faites rien : sans confirmation, tout est oublié au bout de sept jours.

${operator}
Délégué à la protection des données : ${dpo}
