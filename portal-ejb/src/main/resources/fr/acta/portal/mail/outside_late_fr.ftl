Rappel : demande ${reference}, « ${system} » n’a pas répondu

Bonjour,

Une réponse était attendue du système « ${system} » le ${due} au plus tard, et elle manque. La réponse à la personne concernée l’attend, et le délai légal court.

Le délégué à la protection des données la note ici :

${portal}${page}

Pour protéger cette personne, ce message n’en dit pas plus.

${operator}
Délégué à la protection des données : ${dpo}
