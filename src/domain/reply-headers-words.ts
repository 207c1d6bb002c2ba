/**
 * The words that mail programs write above what they quote: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish,
 * Danish, Norwegian, Finnish, Japanese, Chinese, Vietnamese, and, as far as they differ, Russian, Ukrainian, Bulgarian, Czech, Slovak,
 * Croatian, Slovene, Turkish, Hungarian, Romanian, Greek, Korean, Arabic, Hebrew, Estonian, Lithuanian, Catalan, Thai and Indonesian.
 */

/** What opens a line such as "On 3 May, Jo wrote:". Spanish and Portuguese, Swedish and Danish share theirs. */
export const openings = [
  'On|At|In article|In message',
  'Am|Den|På',
  'Le|El|Il|Em|No dia|In data|În|Pe data de',
  'Op|W dniu|Dnia|Dne|Dňa|Dana|Στις',
  'ma|ti|ke|to|pe|la|su',
  'Vào|Vào lúc|在|於|于',
  'Wiadomość napisana przez',
  'На|Kuupäev|Pada|Pada tanggal|في|בתאריך|ב',
].join('|');

/** Says that somebody wrote, at such a line's end: elsewhere it is part of a sentence. */
export const verbsAtEnd = 'wrote|writes|sent|said';

/** The same, at the end or before the name. */
export const verbs = [
  'schrieb|geschrieben|schreef|geschreven|skrev|kirjoitti',
  'écrit|ecrit|écrivait|escribió|escribio|escribe|escreveu|scritto|scrive|a scris|va escriure',
  'napisał|napisała|napisał\\(a\\)|napisana przez|pisze|napsal|napsala|napsal\\(a\\)|napísal|napísala|napísal\\(a\\)|piše|napisao|napisala|napisao je|napisala je',
  'написал|написала|написал\\(a\\)|написал\\(а\\)|пишет|пише|написав|написа|έγραψε',
  'yazdı|írta|đã viết|viết|menulis|kirjutas|rašė|rakstīja',
  'كتب|كتبت|كتب/كتبت|כתב|כתבה|כתב/ה|מאת',
].join('|');

/** Those of scripts that put no space between words. */
export const verbsWithoutSpaces =
  '写道|寫道|写到|书写|書きました|のメール|のメッセージ|작성|님이 쓴 글|이\\(가\\) 쓴 글|님이 작성|เขียนว่า';

/** What some webmail writes: "Quoting Jo <jo@x.example>:". */
export const quotings = 'According to|Quoting|Zitat von|Selon|Citando|Citando a|Citerar|Citat von|Cytowanie';

/** The headings of a block such as "From: … Sent: … To: … Subject: …". */
export const labels = {
  from: 'from|von|absender|de|expéditeur|remitente|remetente|da|mittente|van|afzender|od|nadawca|från|fra|lähettäjä|差出人|送信元|送信者|发件人|寄件者|寄件人|từ|от|від|kimden|gönderen|feladó|de la|expeditorul|šalje|από|보낸 ?사람|발신|من|מאת|saatja|nuo',
  sent: 'sent|gesendet|envoyé|envoyé le|enviado|enviado el|enviado em|enviada em|enviada|enviat el|inviato|verzonden|wysłano|wysłane|skickat|sendt|lähetetty|送信日時|发送时间|發送時間|傳送時間|寄件日期|已傳送|đã gửi|gửi|отправлено|надіслано|изпратено|odesláno|odoslané|poslano|gönderildi|gönderme tarihi|elküldve|küldve|trimis|στάλθηκε|εστάλη|보낸 ?날짜|보낸 ?시간|تم الإرسال|تاريخ الإرسال|נשלח|saadetud|išsiųsta',
  date: 'date|datum|fecha|data|dato|päivämäärä|päiväys|日時|送信日|日付|日期|ngày|дата|tarih|dátum|ημερομηνία|날짜|التاريخ|תאריך|kuupäev',
  to: 'to|an|empfänger|à|a|pour|destinataire|para|per|destinatario|aan|do|adresat|till|til|vastaanottaja|宛先|送信先|收件人|收件者|đến|tới|кому|до|komu|prima|za|kime|alıcı|címzett|către|destinatarul|προς|받는 ?사람|받은 ?사람|수신|إلى|אל|adressaat|kam',
  copy: 'cc|kopie|kopia|kopi|kopio|copie|copia|dw|抄送|副本|копия|kópia|kp|참조|نسخة|עותק',
  subject:
    'subject|betreff|thema|objet|sujet|asunto|assunto|assumpte|oggetto|onderwerp|temat|ämne|rubrik|emne|aihe|件名|主\\s?题|主題|主旨|chủ đề|тема|относно|předmět|predmet|zadeva|konu|tárgy|subiect(?:ul)?|θέμα|제목|الموضوع|נושא|teema|tema',
} as const;

/** Between dashes: "-----Original Message-----". */
export const originals =
  "original message|original appointment|reply message|ursprüngliche nachricht|ursprüngliche mail|original-nachricht|originalnachricht|message d['’]origine|message original|mail original|message initial|mensaje original|mensagem original|messaggio originale|messaggio originario|oorspronkelijk bericht|oryginalna wiadomość|wiadomość oryginalna|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|oprindelig besked|original meddelelse|opprinnelig melding|original melding|alkuperäinen viesti|元のメッセージ|オリジナルメッセージ|原始邮件|原始郵件|原始訊息|thư gốc|tin nhắn gốc|исходное сообщение|původní zpráva|orijinal mesaj|özgün ileti|eredeti üzenet|mesaj original|원본 메시지|원본 이메일|αρχικό μήνυμα|оригінальне повідомлення|pôvodná správa|izvorna poruka|izvirno sporočilo|الرسالة الأصلية|הודעה מקורית";

/** Between dashes, or alone on a line that ends with a colon: "Begin forwarded message:". */
export const forwards =
  'forwarded message|forwarded message from .{1,100}|forwarded by .{1,80}|begin forwarded message|start of forwarded message|weitergeleitete nachricht|weitergeleitet von .{1,80}|anfang der weitergeleiteten nachricht|message transféré|début du message transféré|début du message réexpédié|message réexpédié|mensaje reenviado|inicio del mensaje reenviado|mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|messaggio inoltrato|inizio messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|przekazana wiadomość|wiadomość przekazana dalej|treść przekazanej wiadomości|początek przekazywanej wiadomości|vidarebefordrat meddelande|vidarebefordrat brev|videresendt meddelelse|videresendt melding|start på videresendt besked|videresendt besked|videresendt e-post|välitetty viesti|välitetty viesti alkaa|転送されたメッセージ|転送メッセージ|转发的邮件|转发邮件|轉寄的郵件|轉寄郵件|被转发邮件|thư được chuyển tiếp|thư chuyển tiếp|tin nhắn được chuyển tiếp|пересылаемое сообщение|перенаправленное сообщение|přeposlaná zpráva|začátek přeposílané zprávy|začiatok preposlanej správy|započni proslijeđenu poruku|[iİ]letilen mesaj|[iİ]leti başlangıcı|továbbított üzenet|mesaj redirecționat|începe mesajul redirecționat|전달된 메시지|הודעה שהועברה|رسالة معاد توجيهها|πρωθημένο μήνυμα|προωθημένο μήνυμα|переслане повідомлення|preposlaná správa|missatge reenviat';

/** Where a help desk wants its answer: above a line that says so. */
export const answersAbove =
  'reply above (?:this|the) line|antworte?n? .{0,30}(?:über|oberhalb) diese[rs] (?:linie|zeile)|au-dessus de cette ligne|encima de esta línea|acima desta linha|sopra questa (?:linea|riga)|boven deze (?:lijn|regel)';
