Données à effacer ou à verrouiller

Bonjour,

Des données reçues d’un client sont rappelées : elles sont à effacer ou à verrouiller au plus tard le ${due}. Le portail dit lesquelles et pourquoi ; confirmez-y quand c’est fait :

${portal}/operator/transfer

Pour protéger les données, ce message n’en dit pas plus.

${operator}
Délégué à la protection des données : ${dpo}
