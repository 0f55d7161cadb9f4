import type { Doubt } from '../domain/meaning.ts';

type Asked = 'intentUnsure' | 'addressMissing' | 'requestMissing' | 'dateUnreadable';

/** The questions back that every requester may meet, in languages that the bot reads and has no whole catalogue in. */
const ABROAD: Readonly<Record<string, Readonly<Record<Asked, string>>>> = {
  fr: {
    intentUnsure:
      'Je ne suis pas sûr d’avoir compris ce que vous souhaitez. Pouvez-vous le dire autrement ? /help montre ce que je comprends.',
    addressMissing: 'Qui dois-je inviter ? Indiquez une adresse e-mail, par exemple /invite jane@fabrikam.example.',
    requestMissing: 'Quelle demande ? Indiquez son numéro, par exemple GL-7K3F.',
    dateUnreadable: 'Je n’ai pas compris la date. Écrivez-la ainsi : année-mois-jour, par exemple 2026-06-30.',
  },
  es: {
    intentUnsure:
      'No estoy seguro de haber entendido lo que desea. ¿Puede decirlo de otra manera? /help muestra lo que entiendo.',
    addressMissing:
      '¿A quién debo invitar? Indique una dirección de correo, por ejemplo /invite jane@fabrikam.example.',
    requestMissing: '¿Qué solicitud? Indique su número, por ejemplo GL-7K3F.',
    dateUnreadable: 'No he entendido la fecha. Escríbala como año-mes-día, por ejemplo 2026-06-30.',
  },
  it: {
    intentUnsure:
      'Non sono sicuro di aver capito che cosa desidera. Può dirlo in un altro modo? /help mostra che cosa capisco.',
    addressMissing: 'Chi devo invitare? Indichi un indirizzo e-mail, per esempio /invite jane@fabrikam.example.',
    requestMissing: 'Quale richiesta? Indichi il suo numero, per esempio GL-7K3F.',
    dateUnreadable: 'Non ho capito la data. La scriva come anno-mese-giorno, per esempio 2026-06-30.',
  },
  pt: {
    intentUnsure:
      'Não tenho a certeza de ter entendido o que deseja. Pode dizer de outra forma? /help mostra o que entendo.',
    addressMissing: 'Quem devo convidar? Indique um endereço de e-mail, por exemplo /invite jane@fabrikam.example.',
    requestMissing: 'Qual pedido? Indique o número, por exemplo GL-7K3F.',
    dateUnreadable: 'Não entendi a data. Escreva-a como ano-mês-dia, por exemplo 2026-06-30.',
  },
  nl: {
    intentUnsure: 'Ik weet niet zeker wat u bedoelt. Kunt u het anders zeggen? /help laat zien wat ik begrijp.',
    addressMissing: 'Wie moet ik uitnodigen? Geef een e-mailadres, bijvoorbeeld /invite jane@fabrikam.example.',
    requestMissing: 'Welke aanvraag? Geef het nummer, bijvoorbeeld GL-7K3F.',
    dateUnreadable: 'Ik begrijp de datum niet. Schrijf die als jaar-maand-dag, bijvoorbeeld 2026-06-30.',
  },
  sv: {
    intentUnsure: 'Jag är inte säker på vad du menar. Kan du säga det på ett annat sätt? /help visar vad jag förstår.',
    addressMissing: 'Vem ska jag bjuda in? Ange en e-postadress, till exempel /invite jane@fabrikam.example.',
    requestMissing: 'Vilken förfrågan? Ange numret, till exempel GL-7K3F.',
    dateUnreadable: 'Jag förstod inte datumet. Skriv det som år-månad-dag, till exempel 2026-06-30.',
  },
  pl: {
    intentUnsure: 'Nie jestem pewien, o co chodzi. Czy można to powiedzieć inaczej? /help pokazuje, co rozumiem.',
    addressMissing: 'Kogo mam zaprosić? Proszę podać adres e-mail, na przykład /invite jane@fabrikam.example.',
    requestMissing: 'Który wniosek? Proszę podać jego numer, na przykład GL-7K3F.',
    dateUnreadable: 'Nie rozumiem daty. Proszę ją zapisać jako rok-miesiąc-dzień, na przykład 2026-06-30.',
  },
  tr: {
    intentUnsure: 'Ne istediğinizden emin değilim. Başka türlü söyleyebilir misiniz? /help neleri anladığımı gösterir.',
    addressMissing: 'Kimi davet edeyim? Bir e-posta adresi yazın, örneğin /invite jane@fabrikam.example.',
    requestMissing: 'Hangi talep? Numarasını yazın, örneğin GL-7K3F.',
    dateUnreadable: 'Tarihi anlayamadım. Yıl-ay-gün olarak yazın, örneğin 2026-06-30.',
  },
  ru: {
    intentUnsure: 'Не уверен, что правильно понял. Скажите, пожалуйста, иначе. /help показывает, что я понимаю.',
    addressMissing: 'Кого пригласить? Укажите адрес электронной почты, например /invite jane@fabrikam.example.',
    requestMissing: 'Какая заявка? Укажите её номер, например GL-7K3F.',
    dateUnreadable: 'Не понял дату. Напишите её как год-месяц-день, например 2026-06-30.',
  },
  ja: {
    intentUnsure: 'ご希望がはっきり分かりませんでした。別の言い方でお願いできますか。/help で使い方を表示します。',
    addressMissing: 'どなたを招待しますか。メールアドレスをお知らせください。例: /invite jane@fabrikam.example',
    requestMissing: 'どの申請ですか。番号をお知らせください。例: GL-7K3F',
    dateUnreadable: '日付が分かりませんでした。2026-06-30 のように年-月-日で書いてください。',
  },
};

/** A question back in the writer's own language, where there is one. */
export function doubtAbroad({ code }: Doubt, language: string): string | undefined {
  const words = ABROAD[language];
  return words !== undefined && code in words ? words[code as Asked] : undefined;
}
