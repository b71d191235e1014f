/** A contact to be seeded; a dash in the table leaves a field blank. */
export interface Person {
  first: string;
  last: string;
  job: string;
  company: string;
  email: string;
  phone: string;
  city: string;
  country: string;
  /** Slug of a status. */
  status: string;
  source: string;
  tags: string[];
  owner: string;
  /** Days since it was made, and since it was last changed. */
  age: number;
  changed: number;
}

const TABLE = `
Maya|Okafor|Marketing Director|Harbor & Pine|maya.okafor@example.com|+15550100101|Portland|US|customer|referral|VIP,Newsletter|ada|240|30
Tom|Becker|Office Manager|Harbor & Pine|tom.becker@example.com|+15550100102|Portland|US|customer|referral|Newsletter|ada|238|160
Inès|Dubois|Head of Brand|Lumière Atelier|ines.dubois@example.org|+15550100103|Lyon|FR|prospect|social|VIP|ada|120|14
Søren|Kjær|Founder|Nordlys Studio|soren.kjaer@example.org|+15550100104|Aarhus|DK|prospect|tradeshow|-|ada|96|41
Łucja|Wiśniewska|Producer|Kamienica Films|lucja.wisniewska@example.org|+15550100105|Kraków|PL|lead|email_web|Video|bo|60|33
José|Álvarez|Owner|Panadería del Sol|jose.alvarez@example.com|+15550100106|Valencia|ES|customer|word_of_mouth|Print|ada|310|75
美咲|佐藤|Art Director|Hoshi Design|misaki.sato@example.org|+15550100107|Kyoto|JP|prospect|social|VIP|cleo|88|20
Дмитрий|Соколов|Engineer|Vostok Tools|dmitry.sokolov@example.org|+15550100108|Riga|-|lead|email_web|-|bo|45|45
ليلى|حداد|Curator|Beit Gallery|layla.haddad@example.org|+15550100109|Dubai|AE|lead|referral|-|cleo|38|38
Grace|Whitfield|Principal|Whitfield Architects|grace@example.com|+15550100110|Denver|US|custom1|referral|VIP,Web|ada|200|9
Oliver|Whitfield|Partner|Whitfield Architects|oliver@example.com|+15550100110|Denver|US|custom1|referral|Web|ada|199|50
Priya|Raman|Product Lead|Tideline Software|priya.raman@example.com|+15550100112|Austin|US|prospect|email_web|Web|ada|70|8
Marcus|Hale|CFO|Tideline Software|marcus.hale@example.com|+15550100113|Austin|US|prospect|email_web|-|bo|69|28
Elena|Petrova|Events Manager|Bluebird Events|elena.petrova@example.com|+15550100114|Chicago|US|inactive|tradeshow|-|ada|330|190
Noah|Silva|Chef|Silva & Sons|-|+15550100115|Newark|US|lead|word_of_mouth|Print|ada|52|52
Hannah|Cole|Illustrator|-|hannah.cole@example.org|+15550100116|Bristol|GB|prospect|social|-|ada|40|13
Ravi|Menon|Consultant|-|ravi.menon@example.com|+15550100117|Singapore|SG|lead|podcast|-|cleo|33|33
Zoë|Lindström|Director|Fjord Kayaks|zoe.lindstrom@example.org|+15550100118|Bergen|NO|customer|advertisement|VIP,Video|ada|260|90
Aoife|Byrne|Shop Manager|Byrne Books|aoife.byrne@example.org|+15550100119|Galway|IE|customer|referral|Print|ada|150|62
Daniel|Nguyen|Operations|Greenway Couriers|daniel.nguyen@example.com|+15550100120|Seattle|US|prospect|email_web|-|bo|29|12
Sofia|Rossi|Sommelier|Cantina Rossi|sofia.rossi@example.org|+15550100121|Verona|IT|lead|tradeshow|-|ada|26|11
Ben|Adeyemi|Coach|Second Wind Fitness|ben.adeyemi@example.com|+15550100122|Atlanta|US|lead|social|Web|ada|21|7
Clara|Hofmann|Editor|Hofmann Verlag|clara.hofmann@example.org|+15550100123|Leipzig|DE|prospect|referral|Print|ada|18|6
Yusuf|Demir|Importer|Anadolu Rugs|yusuf.demir@example.org|+15550100124|Izmir|TR|lead|email_web|-|bo|15|15
Lucy|Tanaka|Volunteer Lead|River Trust|lucy.tanaka@example.org|+15550100125|Auckland|NZ|lead|other|Newsletter|ada|11|5
Peter|Novák|Brewer|Novák Brewing|peter.novak@example.org|+15550100126|Brno|CZ|lead|word_of_mouth|-|cleo|8|8
-|-|-|Northwind Print Works|hello@example.com|+15550100127|Boston|US|lead|email_web|-|ada|6|4
Ida|Strand|Student|-|ida.strand@example.org|-|Oslo|NO|lead|social|-|ada|3|3
`;

const read = (line: string): Person => {
  const cells = line.split('|').map((cell) => (cell === '-' ? '' : cell));
  const [first = '', last = '', job = '', company = '', email = '', phone = '', city = '', country = ''] =
    cells;
  const [status = '', source = '', tags = '', owner = '', age, changed] = cells.slice(8);
  return {
    ...{ first, last, job, company, email, phone, city, country, status, source, owner },
    tags: tags.split(',').filter((tag) => tag !== ''),
    age: Number(age),
    changed: Number(changed),
  };
};

export const PEOPLE: Person[] = TABLE.trim().split('\n').map(read);
