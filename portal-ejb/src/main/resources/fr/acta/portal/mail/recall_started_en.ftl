Data to erase or to lock

Hello,

Data received from a client is called back: it is to be erased or locked by ${due} at the latest. The portal says which data and why; confirm there once it is done:

${portal}/operator/transfer

To protect the data this message says no more.

${operator}
Data protection officer: ${dpo}
