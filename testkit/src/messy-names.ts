/**
 * Moroccan names as offices spell them, for tests: Arabic, then Latin spellings of the same name.
 *
 * Written for this project, reviewed by no registrar, and dedicated to the public domain (CC0-1.0).
 * None of them is in the sample files: what reads those must read these as well.
 */
export type NameSpellings = { readonly ar: string; readonly fr: readonly string[] }

const spellings = (lines: string): readonly NameSpellings[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [ar = '', ...fr] = line.split(',').map((part) => part.trim())
      return { ar, fr }
    })

/** Given names of men. */
export const MEN = spellings(`
المهدي, Mehdi, El Mehdi, Lmehdi
أيوب, Ayoub, Ayyoub
زكرياء, Zakaria, Zakariae, Zakarya
إسماعيل, Ismail, Ismaïl, Smail
عبد الواحد, Abdelouahed, Abdelwahed
عبد المجيد, Abdelmajid, Abdelmjid
عبد الرزاق, Abderrazak, Abderrazzaq, Abdrazak
نور الدين, Noureddine, Nouredine, Nour Eddine
عز الدين, Azeddine, Azzeddine, Azz-Eddine
صلاح الدين, Salaheddine, Salah Eddine, Salaheddin
جمال, Jamal, Djamal
سفيان, Soufiane, Sofiane, Sofyan
عصام, Issam, Issame
نجيب, Najib, Nadjib
مبارك, Mbarek, M'barek, Embarek
الصديق, Seddik, Es-Seddiq, Essedik
الطيب, Taieb, Tayeb, Et-Tayeb
عبد النبي, Abdennabi, Abdenbi, Abdenabi
عبد العالي, Abdelali, Abdelaali
عبد الحميد, Abdelhamid, Abdelhamide
رحال, Rahal, Rahhal
العياشي, Layachi, El Ayachi
أشرف, Achraf, Achrafe
منصف, Moncef, Monsef
الحسان, Elhassan, El Hassane
عبد المنعم, Abdelmounaim, Abdelmonaim
يحيى, Yahya, Yahia
كمال, Kamal, Kamale
خالد, Khalid, Khaled
حكيم, Hakim, Hkim
`)

/** Given names of women. */
export const WOMEN = spellings(`
نادية, Nadia, Nadya
سناء, Sanaa, Sana, Sanae
رقية, Rkia, Rokia, Roqia
زبيدة, Zoubida, Zobida
خدوج, Khaddouj, Kheddouj
فضمة, Fadma, Fedma
إكرام, Ikram, Ikrame
أميمة, Oumaima, Omaima, Oumayma
مباركة, Mbarka, M'barka
السعدية, Saadia, Es-Saadia, Essaadia
حنان, Hanane, Hanan
لمياء, Lamia, Lamiae, Lamyae
غزلان, Ghizlane, Rhizlane, Ghizlan
نعيمة, Naima, Naïma
جميلة, Jamila, Djamila, Jmila
ثورية, Touria, Thouria
عواطف, Aouatif, Awatif, Aouatef
مونية, Mounia, Mounya
رشيدة, Rachida, Rchida
ربيعة, Rabia, Rabiaa
صفاء, Safaa, Safae, Safa
كلثوم, Keltoum, Kaltoum, Kelthoum
إيمان, Imane, Iman
حكيمة, Hakima, Hkima
محجوبة, Mahjouba, Mahjoubah
خناتة, Khnata, Khenata
حبيبة, Habiba, Hbiba
الضاوية, Daouia, Ed-Daouia
فاطنة, Fatna, Fatena
سميرة, Samira, Smira
`)

/** Family names. */
export const FAMILIES = spellings(`
العلوي, Alaoui, El Alaoui, Elalaoui
بنكيران, Benkirane, Ben Kirane, Benkiran
التازي, Tazi, Et-Tazi, Ettazi
الوزاني, Ouazzani, El Ouazzani, Wazzani
السقاط, Sekkat, Es-Sekkat, Sakkat
الكتاني, Kettani, El Kettani, Kattani
بناني, Bennani, Benani
العراقي, Iraqi, El Iraki
المنصوري, Mansouri, El Mansouri, Lmansouri
الخطابي, Khattabi, El Khattabi
بوخريص, Boukhriss, Boukhris
بلخياط, Belkhayat, Bel Khayat, Belkhayate
النجار, Najjar, En-Najjar, Ennajjar
الحمري, Hamri, El Hamri, Lhamri
الشرقاوي, Cherkaoui, Charkaoui, Ech-Cherkaoui, Cherqaoui
الغالي, Ghali, El Ghali, Rhali
الدريوش, Driouch, Ed-Driouch
بوعياد, Bouayad, Bou Ayad, Bouayyad
أمغار, Amghar, Amrhar
أقصبي, Akesbi, Aqesbi
بنموسى, Benmoussa, Ben Moussa
بنعمر, Benomar, Ben Omar, Benamar
لغليمي, Laghlimi, El Ghlimi, Lghlimi
الصقلي, Skalli, Es-Skalli, Sqalli
بنشريفة, Bencherifa, Ben Cherifa
الداودي, Daoudi, Ed-Daoudi, Eddaoudi
المالكي, Malki, El Malki, Maliki
اليزيدي, Yazidi, El Yazidi
العثماني, Othmani, El Othmani, Otmani
آيت الطالب, Ait Taleb, Aït Ettaleb, Ait Talb
آيت إيدر, Ait Idder, Aït Ider
آيت منا, Ait Menna, Ait Manna
بوستة, Boucetta, Boussetta
مكوار, Mekouar, Mkouar
القصري, Kasri, El Kasri
أولحاج, Oulhaj, Oulhadj
أوموسى, Oumoussa, Ou Moussa
الزهراوي, Zahraoui, Ez-Zahraoui, Ezzahraoui
التوزاني, Touzani, Et-Touzani, Ettouzani
السرغيني, Serghini, Es-Serghini, Srghini
ولد الشيخ, Ould Cheikh, Ould Chikh
بن حمادي, Ben Hammadi, Benhammadi
بوتفوناست, Boutafounast, Boutfounast
الهواري, Houari, El Houari, Lhouari
الكرواني, Guerouani, El Guerouani, Garouani
`)
