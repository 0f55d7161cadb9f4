/** A decision without saying on what: the request has to be asked back. */
const YES =
  /^(?:[\p{P}\s]|ok|okay|okey|k|yes|yep|yeah|yup|sure|approve|approved|i approve|accept|accepted|granted|agreed|go|go ahead|do it|fine|fine (?:with|by) me|looks good|looks good to me|lgtm|good|sounds good|all good|good to go|works for me|confirmed?|that's (?:fine|ok|okay)|it's (?:fine|ok)|please|approve (?:it|this|that|them)|approve (?:the )?requests?|let (?:it|them|her|him) through|green light|absolutely|definitely|of course|by all means|ja|jawohl|genehmigt|genehmige(?: es)?|einverstanden|passt|geht klar|oui|d'accord|approuvé|j'approuve|sí|si|vale|aprobado|apruebo|de acuerdo|sì|va bene|approvato|approvo|sim|aprovado|aprovo|akkoord|goedgekeurd|godkänt|godkänd|godkjent|godkendt|tak|zgoda|zatwierdzam|да|хорошо|одобряю|одобрено|так|схвалюю|kyllä|hyväksyn|evet|onaylıyorum|tamam|ano|はい|承認|承認します|好|好的|同意|批准|네|예|승인|승인합니다|نعم|हाँ|👍|✅|👌|\p{Emoji_Modifier})+$/u;
const NO =
  /^(?:[\p{P}\s]|no|nope|nah|nay|reject|rejected|i reject|deny|denied|decline|declined|refuse|refused|not ok|not okay|no way|no go|don't approve|turn (?:it|this) down|reject (?:it|this|that|them)|deny (?:it|this)|please|disapproved?|not approved|nein|abgelehnt|lehne ab|nicht genehmigt|non|refusé|refus|je refuse|rechazado|rechazo|rifiutato|rifiuto|não|rejeitado|recuso|nee|afgewezen|nej|avslag|avslås|nei|avslått|afvist|nie|odrzucam|нет|отклонено|отклоняю|ні|відхиляю|ei|hylkään|hayır|reddediyorum|ne|いいえ|却下|却下します|不|不行|拒绝|아니요|아니오|거절|거부|لا|नहीं|👎|❌|🚫|\p{Emoji_Modifier})+$/u;

export function bareAnswer(plain: string): 'approve' | 'reject' | undefined {
  const text = plain.trim();
  if (text === '' || /^[\p{P}\s]+$/u.test(text)) return undefined;
  if (YES.test(text) && !/^(?:please|[\p{P}\s])+$/u.test(text)) return 'approve';
  return NO.test(text) ? 'reject' : undefined;
}
