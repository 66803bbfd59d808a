An information notice is ready to read on the portal of your data

Hello,

Your employer has published an information notice about your data. You already have an account: sign in to read it.

${portal}/me/notices

This message holds no data about you. A question? The data protection officer answers: ${dpo}

${operator}
<#if notice??>
———

${notice}</#if>
