L’avis du délégué à la protection des données est arrivé

Bonjour,

Le délégué à la protection des données a donné son avis sur une de vos notices. Vous le lisez sur le portail ; la décision reste la vôtre :

${portal}${page}

${operator}
Délégué à la protection des données : ${dpo}
