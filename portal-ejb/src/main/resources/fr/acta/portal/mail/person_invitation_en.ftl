An information notice awaits you on the portal of your data

Hello,

Your employer invites you to read an information notice about your data, on the portal run by ${operator}. It takes five minutes, and nothing with your name on it is passed on before.

1. Open this link: ${portal}/join?code=${code}
2. Create your account, or sign in if you have one.
3. Type your employee number: it stands on your payslip.

This link is for you alone. It works once, for ${days} days. If you cannot open it, go to ${portal}/join and type this code: ${code}

This message holds no data about you. A question? The data protection officer answers: ${dpo}

${operator}
<#if notice??>
———

${notice}</#if>
