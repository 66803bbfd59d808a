Votre liste n’a pas été gardée : déposez-la sur le portail

Bonjour,

Vous avez envoyé par courriel un fichier qui contient une liste de personnes. Il a été détruit à son arrivée, sans être gardé ni lu par quelqu’un : un courriel traverse des serveurs que personne ici ne maîtrise, et ne protège pas les personnes de la liste.

Pour transmettre cette liste :

1. Ouvrez cette page et connectez-vous avec votre compte d’administrateur RH :
   ${portal}/hr/staff/import?deposit=${deposit}
2. Déposez le fichier tel quel (.csv ou .xlsx).
3. Vérifiez ce qui changerait, puis confirmez.

Le lien ne donne accès à rien sans votre connexion. Supprimez aussi le courriel de vos messages envoyés.
Si votre message contenait une demande en plus du fichier, le délégué à la protection des données la lira.

${operator}
Délégué à la protection des données : ${dpo}
