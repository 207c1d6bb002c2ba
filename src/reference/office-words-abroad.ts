/** What offices call their mailboxes in other languages than English, in plain letters: each alone says that several people read one. */
export const officesAbroad: readonly string[] = [
  // German
  `
    abteilung akademie anfrage anmeldung ausbildung auskunft ausstellung beratung bestellung betreuung bewerbung bibliothek
    buchhaltung buchung buero datenschutz dekanat disposition einkauf empfang fachbereich fachschaft fakultaet finanzen
    foerderung forschung fortbildung fundbuero gemeinde geschaeftsfuehrung geschaeftsleitung geschaeftsstelle hausverwaltung
    hochschule immatrikulation institut jugend kanzlei kanzler karriere kommunikation kontakt kundendienst kundenservice
    lager lehrstuhl leitung marketing mitglieder mitgliederservice museum oeffentlichkeitsarbeit personal personalabteilung
    personalrat poststelle praesident praesidium praktikum praxis presse pressestelle pruefungsamt pruefungsbuero rechnung
    rechnungswesen redaktion rektorat reservierung rezeption schule sekretariat stipendien studienberatung
    studierendensekretariat studium technik universitaet verein vergabe verkauf verlag versand vertrieb verwaltung vorstand
    vorzimmer weiterbildung werkstatt zentrale zulassung
  `,
  // French
  `
    abonnement accueil achats actualites adherents adhesion administratif adresse annonces assistance association
    bibliotheque boutique bureau cabinet candidature clientele clients commande commercial compta comptabilite concours
    conseil contacter contactez courrier devis directeur direction directrice doctorat ecole emploi enseignement facturation
    facture fondation formation gestion hotellerie informatique inscription laboratoire librairie location logement
    logistique mairie mediatheque musee paie partenariat patrimoine prefecture presidence president production publicite
    qualite recherche reclamation recrutement rectorat redaction relations renseignements reservation rh sav scolarite
    secretaire secretariat securite servicecommunication services stage stages standard syndicat technique universite vente
    ventes voyages
  `,
  // Spanish, Catalan
  `
    academica academico administracio administracion admision admisiones agencia almacen alumnos asesoria asistencia
    asistente asociacion atencion atencionalcliente ayuda ayuntamiento beca becas biblioteca biblioteques calidad
    capacitacion clientes cobranza cobranzas colegio comercial compras comunicacio comunicacion comunicaciones consejo
    consulta consultas contabilidad contacta contacte contactenos contacto convenios coordinacion correo correspondencia
    cotizacion cotizaciones cursos decanato departamento desarrollo direccion docencia educacion empleo encargos envios
    escuela estudiantes estudios eventos extension facturacion facultad finanzas formacion fundacion gabinete gerencia hola
    informacion informatica infraestructura ingenieria innovacion inscripciones instituto internacional investigacion
    jefatura laboratorio licitaciones logistica mantenimiento matricula mercadeo negocios oficina operaciones pagos pedidos
    posgrado postgrado practicas prensa presidencia produccion promocion proveedores proyectos publicidad quejas recepcion
    recerca reclamos rectorado rectoria recursoshumanos redaccion registro reservas rrhh secretaria seguridad servicio
    servicios sistemas soporte subvenciones sugerencias talento taller tesoreria tienda trabajo turismo universidad ventas
    vicerrectorado vinculacion
  `,
  // Portuguese, Galician
  `
    administracao agendamento alunos assessoria assistencia associacao atendimento bolsas cobranca comunicacao contabil
    contabilidade contato contatos coordenacao coordenadoria desenvolvimento direcao direccao diretoria divulgacao engenharia
    ensino escola escritorio estagio expediente faculdade faturamento financas financeiro fundacao geral graduacao imprensa
    informacoes inscricoes jornalismo licitacao loja manutencao ouvidoria pesquisa posgraduacao prefeitura projetos qualidade
    recepcao recrutamento redacao reitoria seguranca servicos suporte tesouraria universidade vagas vendas
  `,
  // Italian
  `
    abbonamenti acquisti amministrazione assistenza ateneo aula biglietteria clienti commerciale comune comunicazione
    consulenza contabilita contatti contatto didattica dipartimento direttore direzione dottorato editoria eventi facolta
    fatturazione fatture fondazione formazione gestione informazioni iscrizioni istituto lavoro magazzino manutenzione
    negozio ordini orientamento personale posta prenotazioni preside presidenza produzione progetti protocollo qualita
    relazioni esterne rettorato rettore ricerca risorseumane scuola segreteria servizi sicurezza sindacato spedizioni stampa
    studenti tecnico tirocini ufficio ufficiostampa universita urp vendite
  `,
  // Dutch
  `
    aanmelden aanmelding administratie afdeling bestelling bestuur bezwaar bibliotheek boekhouding communicatie
    contactpersoon crediteuren debiteuren directie facilitair facturen factuur fondsen gemeente griffie huisvesting inkoop
    inschrijving klachten klant klantenservice leden ledenadministratie magazijn medewerkers onderwijs onderzoek opleiding
    opleidingen personeel personeelszaken planning postkamer receptie redactie roosters salarisadministratie school
    secretariaat stichting studenten studentenzaken studieadviseur vereniging verhuur verkoop verzending voorlichting
    voorzitter vrijwilligers werk werkplaats
  `,
  // Swedish, Danish, Norwegian, Finnish, Icelandic, Estonian
  `
    adgang afdelingen ansokan arkiv asiakaspalvelu avdelning bestallning bibliotek biblioteket bogholderi bokning ekonomi
    ekspedition expedition faktura firmapost forening forskning hakijapalvelut hallinto henkilosto info infopunkt kansler
    kansli kanslia kasserer kirjaamo kirjasto kommun kommune kontor koulutus kundeservice kundservice kundtjanst kurser
    kursus laskutus ledelse ledning marknad medlem medlemmer medlemskap myynti myyntipalvelu nyheder okonomi opinto
    opintotoimisto ordre palaute palkkahallinto post postmottak raamatukogu rahoitus raportointi redaksjon registrator
    regnskab regnskap rekrytointi rektor salg salgs skola skole skrifstofa stipend studie studieadministration studieservice
    styrelse styret teknik tiedotus tilaukset toimisto tuki tutkimus udvikling utbildning utdanning vaxel verksamhet
    viestinta vuokraus yhteys yliopisto
  `,
  // Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Serbian, Slovenian, Bulgarian, Russian, Ukrainian, Lithuanian, Latvian
  `
    abiturient achizitii administracija administracja admitere allas angajari beszerzes bhp biblioteka bibliotekia biuro
    buhalteria buhalterija buhgalter buhgalteria cercetare comanda comenzi comunicare conducere contabilitate decanat dekan
    dekani direkcia dogovor dyrekcja dyrektor dziekan dziekanat ertekesites facturare facultate fakturace faktury fakulta
    fakultet felveteli foglalas forgalom gramatvediba hallgato igazgatosag informacije inscrieri instytut iroda jelentkezes
    juridic kadry kafedra kancelaria kanceleja kantselyariya kapcsolat kierownik knihovna kniznica knjigovodstvo knjiznica
    konferenciya konferencja konkurs kontakti kontakty konyveles konyvtar kozpont ksiegowosc lietvediba logistyka magazin
    magazyn medialni megrendeles munkaugy mzdy nabava nabidky narudzbe natjecaj nauka obchod objednavky obsluga odbor
    oddeleni oferte oferty ogloszenia oktatas osvita otdel palyazat penzugy personalni pisarna pochta poczta podatelna
    podpora podrska ponuda poradna praca pracovna prasa predsednictvo predsednik presa pressa prezes priem priemimas
    priemnaya prijave primaria prodaja prodazhi prodej prodejna projekt projekty promocja provoz przetargi racunovodstvo
    rastine recepce recepcja redactia redakcja referada registratura rejestracja reklama reklamace rekrutacja relatii
    rendeles resurseumane rezervace rezervacije rezervari rezerwacje rodo sajto sekretar sekretarz sekretore servis serwis
    sesizari sklad sklep snab spravka sprzedaz studentska studia studijne studijni studijos suport szamlazas szerkesztoseg
    szerviz szkola szkolenia tajnica tajnistvo tanulmanyi technicky tiskove titkarsag ucetni ucetnictvo uchsovet uctaren ucto
    uczelnia ugyfelszolg ugyfelszolgalat uniwersytet upisi uprava urad ured urednistvo ustav uznemsana vanzari vedeni veduci
    vezetoseg vstup vyuka vyzkum wydawnictwo wydzial wynajem zakaz zakaznik zakupki zakupy zamowienia zarzad zasilky
    zgloszenia
  `,
  // Turkish, Greek, Arabic, Hebrew, Persian
  `
    akademik basin basvuru bilgi bilgiislem dekanlik destek edara egitim enstitu epikoinonia erisim etkinlik fakulte finans
    grafeio grammateia hukuk idara idare idari ihracat iletisim insankaynaklari kalite kariyer kayit kutuphane logistirio
    maktab mudurluk muhasebe musteri musterihizmetleri ogrenci ogrenciisleri okul personel plirofories protokollo qabul
    rektorluk rezervasyon satinalma satis sekreter sekreterlik siparis tasjil uluslararasi vivliothiki yazilim yonetim
  `,
  // Chinese, Japanese, Korean, Indonesian, Malay, Vietnamese, Thai, in Latin letters
  `
    bangongshi beasiswa bendahara caiwu daotao eigyo fakultas gakumu gakusei gonggo gyohak haengjeong haksa hanhchinh hotro
    humas ibhak iphak jiaowu jiaowuchu jimu jimukyoku jimushitsu jinji jurusan kaikei kampus kefu keiri kemahasiswaan kenkyu
    kepegawaian kerjasama ketoan keuangan kewangan khidmat kinhdoanh koho kokusai kouhou kyomu kyoumu layanan nhansu nyushi
    nyuushi otoiawase pejabat pelayanan pemasaran pendaftar pendaftaran penelitian penerimaan pengaduan pengurusan
    perhubungan perpustakaan personalia pertanyaan phongdaotao renshi renshichu ryugaku saiyo saiyou sekolah shichang shien
    shomu siswazah soumu tatausaha thuvien toiawase tosho toshokan tushuguan tuyendung tuyensinh uketsuke vanphong waiban
    xiaoban xuexiao xueyuan yanjiusheng yanzhao yeongu yuanban zhaobiao zhaopin zhaosheng
  `,
].flatMap((text) => text.trim().split(/\s+/));
