/** Given and family names as they meet in British university mail. Kept apart by sound, combined freely. */
export const givenNames =
  `Aaliyah Abigail Adam Aisha Alan Alasdair Alice Amit Amy Andrew Angela Anita Anna Arjun Bethan Brian Bronwen Callum Carlos Caroline
  Catherine Charlotte Chidi Chiara Chloe Claire Colin Daniel David Deborah Declan Diane Dominic Edward Eleanor Elif Emily Emma Ewan
  Farah Fatima Fiona Francesca Gareth George Gillian Giulia Grace Hamza Hannah Harriet Harpreet Heather Helen Henry Ian Imogen
  Imran Ingrid Isla Ivan Jack Jacqueline James Jasmine Javier Jennifer Joanna John Jonathan Joseph Julia Kamila Karen Katarzyna Kemi
  Kenneth Kieran Kwame Laura Lauren Leila Lewis Liam Linda Lucy Magnus Malcolm Margaret Marek Maria Mark Martin Matthew Megan Mei
  Michael Mohammed Morag Nadia Naomi Natalie Neil Niamh Nicholas Nicola Nigel Nisha Oliver Olivia Omar Owen Patrick Paul Peter Petra
  Philip Piotr Priya Rachel Rajesh Rebecca Rhiannon Richard Robert Rosie Ruth Sadia Samuel Sandeep Sarah Sean Shabnam Sian Simon Sofia
  Sophie Stephen Stuart Sunita Susan Tariq Thomas Timothy Tomasz Uzma Valerie Vanessa Victoria Vikram Wei William Xin Yasmin Yusuf Zara
  Zoe`.split(/\s+/);

export const familyNames =
  `Abbott Adeyemi Ahmed Akhtar Ali Allen Anderson Armstrong Atkinson Bailey Baker Banerjee Barnes Begum Bell Bennett Bianchi Booth
  Bradley Brennan Brown Burgess Burton Campbell Carter Chapman Chatterjee Chen Clarke Cole Collins Cooper Costa Coulibaly Cox Craig
  Crawford Das Davies Dawson Dixon Doherty Douglas Doyle Edwards Eriksson Evans Fernandes Ferguson Fisher Fletcher Foster Fox Fraser
  Gallagher García Gibson Gill Gordon Graham Grant Gray Green Griffiths Gupta Hall Hamilton Harris Harrison Henderson Hill Holmes
  Houghton Howells Hughes Hunter Hussain Iqbal Islam Jackson Jenkins Johnson Johnston Jones Joshi Kapoor Kaur Kelly Kennedy Khan Kim
  King Kowalska Kowalski Kumar Lawson Lee Lewis Lloyd Lopez MacDonald Mackay Marshall Mason Matthews McCarthy Mehta Mensah Miah Mills
  Mitchell Moore Morgan Morris Müller Murphy Murray Nair Ndlovu Nguyen Novak Nowak Oakley OBrien Obi Okafor Okonkwo Osei Owen Palmer
  Park Parker Patel Pearson Pereira Phillips Popescu Powell Price Rahman Rao Reid Richards Roberts Robinson Rossi Russell Ryan
  Santos Schmidt Scott Shah Sharma Shaw Silva Simpson Singh Smith Spencer Stewart Stone Sutherland Tanaka Taylor Thomas Thompson Turner
  Walker Wallace Walsh Wang Ward Watson White Williams Wilson Wood Wright Yang Yilmaz Young Zhang`.split(/\s+/);

/** Names whose bearers write them in another script, with the address that they go by. */
export const otherScripts = [
  { displayName: 'Ελένη Παπαδοπούλου', localPart: 'eleni.papadopoulou' },
  { displayName: 'Νίκος Αντωνίου', localPart: 'nikos.antoniou' },
  { displayName: '王小明', localPart: 'xiaoming.wang' },
  { displayName: '李静怡', localPart: 'jingyi.li' },
  { displayName: '陳大文', localPart: 'taiman.chan' },
  { displayName: '田中 美咲', localPart: 'misaki.tanaka' },
  { displayName: '김지현', localPart: 'jihyun.kim' },
  { displayName: 'محمد العلي', localPart: 'mohammed.alali' },
  { displayName: 'فاطمة الزهراء', localPart: 'fatima.zahra' },
  { displayName: 'רחל כהן', localPart: 'rachel.cohen' },
  { displayName: 'Дмитрий Соколов', localPart: 'dmitry.sokolov' },
  { displayName: 'Олена Шевченко', localPart: 'olena.shevchenko' },
  { displayName: 'किरण शर्मा', localPart: 'kiran.sharma' },
  { displayName: 'সুমন দত্ত', localPart: 'suman.dutta' },
  { displayName: 'สมชาย ใจดี', localPart: 'somchai.jaidee' },
  { displayName: 'გიორგი ბერიძე', localPart: 'giorgi.beridze' },
] as const;
