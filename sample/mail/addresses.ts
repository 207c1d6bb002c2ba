/** Who writes and who is written to in the sample's messages, as their mail programs write them. */
export const sarah = 'Sarah Bennett <sarah.bennett@northbridge.example>';
export const tom = 'Tom Reilly <tom.reilly@northbridge.example>';
export const priya = 'Priya Raman <priya.raman@northbridge.example>';
export const daniel = 'Daniel Whitcombe <daniel.whitcombe@northbridge.example>';
export const enquiries = 'Chemistry enquiries <chemistry.enquiries@northbridge.example>';
export const meiLing = 'Mei-Ling Chow <mei-ling.chow@northbridge.example>';
export const rosalind = 'Rosalind Peake <rosalind.peake@eastmere.example>';
export const hugh = 'Hugh Carrow <hugh.carrow@eastmere.example>';

export const marta = 'Marta Oliveira <marta.oliveira@acme.example>';
export const jonas = 'Jonas Keller <jonas.keller@acme.example>';
export const wei = '张伟 Wei Zhang <wei.zhang@acme.example>';
export const gillian = 'Gillian Marsh <gillian.marsh@thornwick-council.example>';
export const eleni = 'Ελένη Παπαδοπούλου <eleni.papadopoulou@harrowdalefoundation.example>';
export const taiman = '陳大文 <taiman.chan@penmoor-university.example>';
export const aoife = 'Aoife Brannigan <aoife.brannigan@kestrelrobotics.example>';
export const deepak = 'Deepak Nair <deepak.nair@hydrogenforum.example>';
export const lucy = 'Lucy Trevanion <lucy.trevanion@tarnsidewater.example>';
/** Known to the School of Chemistry alone: that somebody knows her, and what with him. */
export const ingrid = 'Ingrid Halvorsen <ingrid.halvorsen@northerngenome.example>';
export const callum = 'Callum Strachan <callum.strachan@northerngenome.example>';
/** Nobody at the sample institutions knows her, nor her organisation. */
export const pia = 'Pia Sandberg <pia.sandberg@fjordhydrogen.example>';
export const mohammed = 'محمد العلي <mohammed.alali@alnoor.example>';

/** The mailboxes that a message was delivered to. */
export const inSarahs = ['sarah.bennett@northbridge.example'];
export const inToms = ['tom.reilly@northbridge.example'];
export const inPriyas = ['priya.raman@northbridge.example'];
/** Of the Faculty of Science's office. */
export const inJudiths = ['judith.amory@northbridge.example'];
