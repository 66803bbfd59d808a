Votre fichier n’a pas été gardé

Bonjour,

Vous avez envoyé par courriel un fichier qui contient une liste de personnes. Il a été détruit à son arrivée, sans être gardé ni lu par quelqu’un : cette adresse ne reçoit pas de listes, parce qu’un courriel ne protège pas les personnes qui y figurent.

Le texte de votre message reste à la disposition du délégué à la protection des données. Si vous vouliez exercer un droit ou poser une question, écrivez-le-lui sans fichier :

${dpo}

Supprimez aussi le courriel de vos messages envoyés.

${operator}
Délégué à la protection des données : ${dpo}
