/**
 * The words that mail programs write above what they quote: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish,
 * Danish, Norwegian, Finnish, Japanese, Chinese, Vietnamese, and, as far as they differ, Russian, Ukrainian, Czech, Turkish, Hungarian,
 * Romanian, Greek and Korean.
 */

/** What opens a line such as "On 3 May, Jo wrote:". Spanish and Portuguese, Swedish and Danish share theirs. */
export const openings = [
  'On|At',
  'Am|Den|På',
  'Le|El|Il|Em|In data|În|Pe data de',
  'Op|W dniu|Dnia|Dne|Στις',
  'ma|ti|ke|to|pe|la|su',
  'Vào|Vào lúc|在|於|于',
].join('|');

/** Says that somebody wrote, at such a line's end or before the name. */
export const verbs = [
  'wrote|writes|sent|said',
  'schrieb|geschrieben|schreef|geschreven|skrev|kirjoitti',
  'écrit|ecrit|écrivait|escribió|escribio|escribe|escreveu|scritto|scrive|a scris',
  'napisał|napisała|napisał\\(a\\)|pisze|napsal|napsala|napsal\\(a\\)',
  'написал|написала|написал\\(a\\)|написал\\(а\\)|пишет|пише|написав|έγραψε',
  'yazdı|írta|đã viết|viết',
].join('|');

/** Those of scripts that put no space between words. */
export const verbsWithoutSpaces = '写道|寫道|写到|书写|書きました|のメール|のメッセージ|작성|님이 쓴 글|님이 작성';

/** What some webmail writes: "Quoting Jo <jo@x.example>:". */
export const quotings = 'Quoting|Zitat von|Selon|Citando|Citando a|Citerar|Citat von|Cytowanie';

/** The headings of a block such as "From: … Sent: … To: … Subject: …". */
export const labels = {
  from: 'from|von|de|da|van|od|från|fra|lähettäjä|差出人|发件人|寄件者|寄件人|từ|от|від|kimden|feladó|de la|από|보낸 사람',
  sent: 'sent|gesendet|envoyé|envoyé le|enviado|enviado el|enviado em|enviada em|enviada|inviato|verzonden|wysłano|wysłane|skickat|sendt|lähetetty|送信日時|发送时间|發送時間|傳送時間|寄件日期|đã gửi|gửi|отправлено|надіслано|odesláno|gönderildi|gönderme tarihi|elküldve|trimis|στάλθηκε|보낸 날짜|보낸 시간',
  date: 'date|datum|fecha|data|dato|päivämäärä|päiväys|日時|日付|日期|ngày|дата|tarih|dátum|ημερομηνία|날짜',
  to: 'to|an|à|a|para|per|aan|do|till|til|vastaanottaja|宛先|收件人|收件者|đến|tới|кому|komu|kime|címzett|către|προς|받는 사람',
  copy: 'cc|kopie|kopia|kopi|kopio|copie|copia|dw|抄送|副本|копия',
  subject:
    'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|ämne|emne|aihe|件名|主题|主題|主旨|chủ đề|тема|předmět|konu|tárgy|subiect|θέμα|제목',
} as const;

/** Between dashes: "-----Original Message-----". */
export const originals =
  "original message|original appointment|reply message|ursprüngliche nachricht|original-nachricht|originalnachricht|message d['’]origine|message original|message initial|mensaje original|mensagem original|messaggio originale|messaggio originario|oorspronkelijk bericht|oryginalna wiadomość|wiadomość oryginalna|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|original meddelelse|opprinnelig melding|original melding|alkuperäinen viesti|元のメッセージ|オリジナルメッセージ|原始邮件|原始郵件|原始訊息|thư gốc|tin nhắn gốc|исходное сообщение|původní zpráva|orijinal mesaj|özgün ileti|eredeti üzenet|mesaj original|원본 메시지";

/** Between dashes, or alone on a line that ends with a colon: "Begin forwarded message:". */
export const forwards =
  'forwarded message|forwarded by .{1,80}|begin forwarded message|start of forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message transféré|début du message transféré|début du message réexpédié|message réexpédié|mensaje reenviado|inicio del mensaje reenviado|mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|messaggio inoltrato|inizio messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|przekazana wiadomość|wiadomość przekazana dalej|treść przekazanej wiadomości|początek przekazywanej wiadomości|vidarebefordrat meddelande|vidarebefordrat brev|videresendt meddelelse|videresendt melding|start på videresendt besked|videresendt besked|videresendt e-post|välitetty viesti|välitetty viesti alkaa|転送されたメッセージ|転送メッセージ|转发的邮件|转发邮件|轉寄的郵件|轉寄郵件|被转发邮件|thư được chuyển tiếp|thư chuyển tiếp|tin nhắn được chuyển tiếp|пересылаемое сообщение|перенаправленное сообщение|přeposlaná zpráva|iletilen mesaj|továbbított üzenet|mesaj redirecționat|전달된 메시지';
