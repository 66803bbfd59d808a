Rappel : des destinataires n’ont pas répondu

Bonjour,

Des destinataires devaient corriger, effacer, verrouiller ou déverrouiller des données, et leur réponse manque après le dernier jour. Nombre de destinataires en retard : ${count}. Le portail dit lesquels et pourquoi :

${portal}${page}

Pour protéger les données, ce message n’en dit pas plus.

${operator}
Délégué à la protection des données : ${dpo}
