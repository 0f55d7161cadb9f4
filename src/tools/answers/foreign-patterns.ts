/**
 * Foreign questions by the hundred: words of our field beside somebody else's product or an everyday matter, so that
 * the ranker learns that `guest`, `role`, `sync` or `limit` alone do not make a question ours. `{a|b}` is a choice.
 */
const OTHER_PRODUCT =
  '{slack|zoom|webex|google meet|discord|jira|confluence|trello|asana|notion|miro|figma|gitlab|github|bitbucket|aws|salesforce|servicenow|sap|workday|dropbox|box|okta|tableau|snowflake|overleaf|whatsapp|mailchimp|docusign|hubspot|zendesk|monday|airtable|basecamp|citrix|vmware|oracle}';
const MICROSOFT =
  '{intune|exchange|outlook|excel|word|power bi|power automate|power apps|planner|onenote|visio|defender|sentinel|purview|windows 11|autopilot|azure devops|azure sql|azure backup|copilot|teams phone|viva|forms|stream|loop|sql server|hyper-v|entra connect|azure virtual desktop|microsoft store|edge}';
const THING =
  '{coffee machine|printer|projector|lift|car park|canteen|server room|data centre|heating|garage|reception desk|fridge|warehouse|meeting room|office plants|company car|fire alarm|website|newsletter|web shop}';
const OWN =
  '{my laptop|my phone|my pc|my mailbox|my calendar|my monitor|my badge|my desk phone|my headset|my own account|my windows account|my voicemail|my parking space|my profile picture}';

export const FOREIGN_PATTERNS: Readonly<Record<string, readonly string[]>> = {
  'other products': [
    `{add|invite} {a guest|an external|an outside user|a contractor|a client} to {a|our|my} ${OTHER_PRODUCT} {space|board|workspace|project|channel|account}`,
    `${OTHER_PRODUCT} {guest|external user|admin|owner} {permissions|role|access|limits}`,
    `how {much|many} {does|do} ${OTHER_PRODUCT} {cost|licences cost|seats cost}`,
    `${OTHER_PRODUCT} {licence|subscription|seat} {price|renewal|cost per month}`,
    `{external|guest} {sharing|access|collaboration} in ${OTHER_PRODUCT}`,
    `{reset|change|lost} {my|the|a} ${OTHER_PRODUCT} {password|mfa|login|token}`,
    `${OTHER_PRODUCT} {sso|saml|scim|federation} {setup|configuration|certificate|fails}`,
    `{partner|supplier|guest} cannot {open|join|see} {our|the} ${OTHER_PRODUCT} {meeting|page|board|call|site}`,
    `{remove|delete|deactivate} a {user|member} {from|in} ${OTHER_PRODUCT}`,
    `is ${OTHER_PRODUCT} {down|slow|free|gdpr compliant}`,
    `{limit|maximum number} of {users|boards|seats|files|rows} in ${OTHER_PRODUCT}`,
    `what is ${OTHER_PRODUCT}`,
  ],
  'other microsoft products': [
    `how {do i|can we|to} {install|configure|update|set up|troubleshoot|remove} ${MICROSOFT}`,
    `${MICROSOFT} {licence|subscription} {price|cost|comparison|count}`,
    `what {does|would} ${MICROSOFT} cost {a month|per user|us}`,
    `${MICROSOFT} {error|crashes|is slow|does not start|fails|hangs}`,
    `{limit|maximum|quota} of {rows|items|files|devices|mails|columns} in {a|an|our} {sharepoint list|excel sheet|mailbox|onedrive folder|power bi dataset|teams channel|planner board}`,
    `who {owns|manages|administers|is responsible for} {our|the} ${MICROSOFT} {environment|system|subscription}`,
    `what is ${MICROSOFT}`,
    `${MICROSOFT} {policy|role|report|setting} for {employees|our staff|all users|devices}`,
    `{directory|password hash|entra connect|ad} sync {takes long|interval|is late|stopped|error|schedule}`,
    `why does {directory sync|entra connect|password sync|the ad connector} {take so long|fail|run every half hour}`,
    `azure {subscription|vm|storage|sql|backup|devops} {billing|price|invoice|cost|currency} {in euros|this month|per hour|}`,
    `{create|delete|archive|rename} {a|the} {team|channel|sharepoint site|sharepoint list|mailbox|distribution list|resource group}`,
    `{backup|restore|recover|export} {a|our|the} {mailbox|sharepoint site|onedrive|file server|database|vm|teams chat}`,
    `{azure ad b2c|b2c|ciam|external tenant} {user flow|custom policy|price|pricing|branding|sign-up page|local accounts|tokens|mau cost|social login|password reset|mfa|tenant creation|api connector|support for apple}`,
    `{create|delete|configure|price of|set up} {a|an|our} {b2c tenant|azure ad b2c directory|ciam tenant|customer tenant}`,
    `{mfa server|azure mfa server|on-premises mfa server|nps extension} {installation|upgrade|end of support|download|migration|users|still supported|latest version}`,
    `{recording|transcript|attendance list|chat} of {yesterday's|last week's|the|monday's} {meeting|call|webinar|town hall|stand-up}`,
    `where {can i find|is|do i watch} {the|last week's|tuesday's} {recording|transcript} {of the call|from the meeting|}`,
    `register a {new|private|company} {phone|laptop|device|tablet} {in intune|with the company portal|for work}`,
  ],
  'everyday matters': [
    `who is {responsible for|in charge of|the owner of|looking after} the ${THING}`,
    `where {do|can|may|should} {guests|visitors|customers|clients|suppliers|contractors} {park|eat|sit|wait|smoke|sleep|get a badge|get coffee|hang their coats|charge their car}`,
    `{how many|list of|food for|hotel for|taxi for|catering for|name tags for|seats for} {guests|visitors|clients|customers} {tomorrow|at the party|at the event|on friday|for the gala}`,
    `{guest|visitor} {network|wifi|wlan|wi-fi|internet} {password|code|voucher|name|access}{ please|}`,
    `{how do i|can i|please} {reset|set up|change|replace|fix|unlock|order|return} ${OWN}`,
    `${OWN} {is broken|does not work|is slow|is locked|is full|was stolen}`,
    `{how do i|can i} {leave|book|cancel|extend|change} {early today|a flight|my holiday|my contract|my shift|a hotel}`,
    `{invite|send invitations to|print invitations for} {everybody|the team|clients|neighbours|the press|all guests} {to|for} the {party|gala|opening|barbecue|anniversary|wedding}`,
    `{supplier|vendor|contractor|consultant|partner|freelancer} {invoice|contract|payment|rating|price list|day rate|insurance|visa|work permit|address|phone number}`,
    `{get|apply for|need} a {visa|work permit|badge|parking permit|hotel} for {an external|a foreign|a visiting} {consultant|contractor|colleague|guest}`,
    `how {long|much|often|far} is {lunch|the commute|the parking|the training|a marathon|the delivery}`,
    `{remove|delete|clean|reset|restart|order} the ${THING}`,
    `what does the ${THING} cost`,
    `{translate|write|summarise|draft|correct} {a|this|the} {mail|report|letter|sentence|contract|speech|article}{ to my boss| for me| into german|}`,
    `{who|when|where} {is|was} {the ceo|the founder|our chairman|the president|the company founded|the first computer built|mozart born}`,
    `{solve|compute|calculate|convert} {x squared|17 percent of 300|5 miles to km|10 euros to dollars|the area of a circle}`,
  ],
  'the wide world': [
    '{explain|what is|define|describe|give me an overview of|meaning of|short introduction to} {gravity|inflation|machine learning|blockchain|the stock market|photosynthesis|a black hole|evolution|encryption|tcp ip|the cold war|democracy|agile|scrum|kanban|iso 9001|the ai act|nis2|sarbanes oxley|the works council|double entry bookkeeping|a vlan|raid 5|html|a neural network}',
    'what does {article 5|article 30|paragraph 3|the law|the gdpr|the handbook|the manual|the contract|iso 27001|the ai act|the collective agreement} say{ about holidays| about overtime||}',
    '{template|example|sample} {of|for} {a mail signature|an invoice|a cover letter|an out of office note|a meeting agenda|a project plan|a letter of thanks|an offer|a press release}',
    '{mail|email|outlook|letter|slide|invoice} {signature|template|footer|header|banner|font|stationery} {for employees|of the company|in outlook|}',
    '{how|why|when} {do|does} {volcanoes erupt|birds fly|the moon shine|bread rise|taxes work|a heat pump work|the euro fall|a compiler work}',
    '{best|cheapest|nearest} {restaurant|pizza|phone|laptop|airline|supermarket|gym|hotel}{ in town| for a team dinner| for clients|}',
    '{play|recommend|book|buy} {some music|a film|a book|tickets|flowers|a table for two|a present}',
  ],
  'steering and prying': [
    '{list|show|print|export|email me|give me} {all|the} {users|emails of all users|passwords|admins|requests|secrets|audit log} {in the tenant|of the company|now|}',
    '{approve|deny|cancel|delete} {every|all} {request|requests|guest|guests|user|users} {now|immediately|at once|for me}',
    'what {model|language model|prompt|rules} {are you|do you use|are you given}',
    '{tell me|give me} {a secret|your opinion|your name|something funny|a story}',
  ],
  'in other languages': [
    '{wie|kann ich|bitte} {richte ich|lade ich|setze ich|ändere ich} {mein neues handy|meinen laptop|mein postfach|mein passwort|meinen drucker} {ein|zurück|}',
    '{wo finde ich|wo ist|wann kommt} {die aufzeichnung|das protokoll|den drucker|die kantine|den besprechungsraum|die rechnung vom lieferanten}',
    '{was kostet|preis von} {office 365|azure ad b2c|ein laptop|power bi|zoom|intune|das mittagessen}',
    '{wo parken|wo essen|wann kommen|wie viele} {besucher|gäste|kunden|lieferanten} {morgen|heute|beim sommerfest|}',
    "{comment|où|quand} {configurer mon nouveau téléphone|réserver une salle|trouver l'enregistrement|garer les visiteurs|imprimer|changer mon mot de passe windows|demander un congé}",
    '{combien coûte|prix de} {office 365|azure ad b2c|un ordinateur|power bi|zoom|intune|le déjeuner}',
    '{combien de|liste des} {jours de congé me reste-t-il|invités au gala|visiteurs demain|licences e5 restantes}',
    '{cómo|dónde} {configuro mi teléfono nuevo|reservo una sala|encuentro la grabación|aparcan los visitantes|imprimo|cambio mi contraseña de windows|pido vacaciones}',
    '{cuánto cuesta|precio de} {office 365|azure ad b2c|un portátil|power bi|zoom|intune|la comida}',
    '{新しいスマホの設定方法|会議室の予約|録画の場所|社員食堂の営業時間|有給休暇の残り日数|プリンターの設定|自分のパソコンのパスワード|Zoomの料金|Intuneの設定|来客用の駐車場|経費の申請}{は？|を教えて|}',
  ],
};

/** `count` questions of a pattern, no two alike. */
export function expand(pattern: string, count: number, random: () => number): string[] {
  const found = new Set<string>();
  for (let tries = 0; tries < count * 4 && found.size < count; tries++) found.add(once(pattern, random));
  return [...found];
}

function once(pattern: string, random: () => number): string {
  const filled = pattern.replace(/\{([^{}]*)\}/g, (_, choices: string) => {
    const list = choices.split('|');
    return list[Math.floor(random() * list.length)] ?? '';
  });
  return filled.replace(/\s+/g, ' ').trim();
}
