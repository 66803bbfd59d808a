Votre accès à l’espace RH du portail de protection des données

Bonjour,

${operator} ouvre à ${client} un espace RH sur son portail de protection des données. Vous êtes invité à l’administrer.

Vous pourrez y tenir la liste du personnel, l’informer, choisir ce qui est transmis à chaque service et répondre aux demandes.

1. Ouvrez cette adresse : ${portal}/join?as=hr&code=${code}
2. Connectez-vous, ou créez votre compte.
3. Confirmez le code : ${code}

Ce code ne sert qu’une fois, pendant 14 jours. Ne le transmettez à personne. S’il ne vous était pas destiné, ne l’utilisez pas et prévenez-nous.

${operator}
Délégué à la protection des données : ${dpo}
