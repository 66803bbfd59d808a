Rappel : un effacement est en retard

Bonjour,

Des données rappelées par un client devaient être effacées ou verrouillées le ${due} au plus tard, et rien n’est encore confirmé. Le portail dit lesquelles et pourquoi :

${portal}/operator/transfer

Le client et le délégué à la protection des données voient ce retard. Pour protéger les données, ce message n’en dit pas plus.

${operator}
Délégué à la protection des données : ${dpo}
