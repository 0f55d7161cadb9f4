/**
 * The field's words, one idea a line: `english name: words that mean it | de … | fr … | es … | ja …`.
 * A word ending in `*` stands for every word that begins so. The name is what the ranker sees, whatever was written,
 * so that old and new product names, everyday words and four other languages meet in one place.
 */
export const GLOSSARY = `
guest: guest* external* outsider* outside visitor* vendor* supplier* contractor* freelancer* consultant* partner* agency agencies invitee* newcomer* stranger* extern b2b lawyer* volunteer* temp temps technician* dealer* associate* third-party affiliate* reseller* distributor* client* customer* auditor* | gast gäste* gast* externe* lieferant* dienstleister* berater* | invité* invite externe* prestataire* fournisseur* | invitado* externo* proveedor* | ゲスト 外部ユーザー 社外 外部の人 外部 委託先
member: member* employee* staff colleague* worker* internal workforce | mitglied* mitarbeiter* angestellte* intern* | membre* employé* interne* | miembro* empleado* interno* | メンバー 社員 内部ユーザー 内部
tenant: tenant* organisation* organization* directory directories company companies firm firms employer business corporation enterprise | mandant* organisation* verzeichnis* firma firmen unternehmen | locataire* annuaire* entreprise* organisation* | inquilino* directorio* empresa* organización* organizacion* | テナント 組織 ディレクトリ 会社 企業
partner: partner* affiliate* subsidiary subsidiaries sister parent supplier* | partner* tochterfirma* lieferant* | partenaire* filiale* | socio* filial* | パートナー 相手 子会社 取引先
invite: invit* add adding added bring onboard* let | einlad* eingeladen hinzufüg* aufnehm* | inviter invite* invitation* ajouter ajout* | invitar invita* agregar añadir | 招待 追加
invitation: invitation* invite* welcome | einladung* | invitation* | invitación* invitacion* | 招待 招待状
mail: mail* email* e-mail* message* letter inbox mailbox* note | mail* nachricht* postfach* | courriel* e-mail* mail* message* | correo* mensaje* email* | メール メッセージ
link: link* url urls redemption | link* einlösungslink* | lien* | enlace* vínculo* | リンク URL
accept: accept* redeem* redemption click* agree* acceptance | annehm* einlös* klick* zustimm* | accept* cliqu* consentement* | acept* canje* clic consentimiento* | 承諾 引き換え クリック 同意
expire: expir* lapse* stale valid* lifetime deadline dead old | gültig* ablauf* verfäll* läuft abläuft verfall* gilt gelten ungültig* | expir* valable* validité* durée* | caduc* vence* válid* validez duración* | 期限 有効期間 有効期限 期限切れ
resend: resend* again reissue* lost deleted binned never junk spam once | erneut nochmal* verloren wieder | renvoy* nouveau perdu* perdue* | reenvi* otra vez perdió | 再送 もう一度 なくし 届かない 失くし
leave: leave* leaving quit* exit* withdraw* disappear* out | verlass* austret* selbst | quitter quitte* retirer | abandon* salir dejar irse | 離れ 脱退 抜け 離脱 退出
remove: delet* remov* erase* erased wipe* wiped kick* throw threw thrown purge* offboard* off-board terminate* | lösch* entfern* entzieh* rauswerfen abmeld* los | supprim* retir* révoqu* | elimin* borrar borr* quitar | 削除 取り消 外したい 消去
restore: restor* undo recover* undelete* reverse accident* mistake* | wiederherstell* versehentlich | restaur* récupér* erreur | restaur* recuper* error | 復元 元に戻 誤って
mfa: mfa multi-factor multifactor two-factor 2fa second factor two-step authenticator otp-app challenge* push approve* prompt* phone* handset* smartphone* device* sms yubikey* fido* token confirm* verif* proof two-factor | mehrstufig* mehrfaktor* zweitfaktor faktor* handy telefon* | multifacteur* facteur* téléphone* | multifactor factor teléfono* móvil | 多要素認証 二段階認証 MFA スマホ 電話
trust: trust* accept* honour* honor* rely relied recogni* believe* | vertrau* akzeptier* anerkenn* | confiance approuv* accepter fier | confia* confiar aceptar | 信頼 受け入れ 認める
twice: twice double second again two both repeated redundant | zweimal doppelt* zwei nochmal | deux double | doble dos veces | 二回 二重 二度
force: force* enforce* require* demand* oblige* insist* impose* mandatory compel* must | erzwing* verlang* vorschreib* müssen pflicht | exiger exig* imposer impos* forcer oblig* | exigir exig* imponer forzar obligar oblig* | 強制 必須 要求
reset: reset* re-register* change* new swap* replace* broken lost stolen | zurücksetz* ändern neu* neues | réinitialis* changer changé* réenregistr* nouveau | restablec* cambiar cambi* nuevo | リセット 再設定 変更 再登録 機種変更
password: password* passphrase pwd pw secret credential* forgot* forgotten pass | passwort* kennwort* vergess* | mot passe oublié* | contraseña* clave olvid* | パスワード 忘れ
initial: initial first starting start temporary | anfang* erst* start* | initial* premier* temporaire | inicial* primera temporal | 初期 最初 仮
viral: viral jit just-in-time unmanaged shadow orphan takeover nobody administers | viral* verwaltet* unverwaltet* | viral* géré* | viral* administrado* gestionado* | バイラル JIT 管理されていない
passcode: otp passcode* one-time one-off code pin digits number | einmal* einmalcode* einmalpasscode* code* | code usage unique | código* codigo solo uso | ワンタイムパスコード ワンタイム コード パスコード
google: google gmail googlemail g | google gmail | google gmail | google gmail | グーグル Gmail Google
consumer: gmail hotmail outlook.com yahoo live.com icloud gmx private personal webmail consumer msa freemail | privat* privatkonto* | personnel* privé* public | personal* privado* privada consumidor | 個人 コンシューマー 個人用
b2c: b2c ciam consumer-edition | b2c | b2c | b2c | B2C
saml: saml ws-fed wsfed okta ping pingfederate onelogin auth0 keycloak shibboleth idp federation federate* metadata | verbund* identitätsanbieter* saml | fédération* fournisseur identité | federación* proveedor identidad | フェデレーション IdP IDプロバイダー SAML Okta
onprem: on-premises onprem on-prem adfs fs local server basement | lokal* adfs vor ort | site local* adfs | local* sitio adfs | オンプレミス ADFS
brand: brand* logo logos look colours colors banner picture customis* customiz* | marke* branding logo* anpass* aussehen | marque logo* personnalis* habillage* | marca logotipo* personaliz* imagen | ブランド ロゴ カスタマイズ デザイン
signin: sign-in signin login logon log-in log sign authenticate* | anmeld* anmeldung* anmeldeseite* | connexion connect* authentif* | inicio sesión acceso iniciar login | サインイン ログイン 認証
page: page* screen* window form | seite* loginseite* | page* écran* | página* pantalla* | ページ 画面
sharepoint: sharepoint onedrive spo odsp files file document* library folder* site | sharepoint onedrive datei* ordner* dokument* | sharepoint onedrive fichier* dossier* | sharepoint onedrive archivo* carpeta* | SharePoint OneDrive ファイル フォルダー サイト
teams: teams team channel* workspace squad chat | teams team kanal* kanäle | teams équipe* canal* canaux | teams equipo* canal* | Teams チーム チャネル
channel: channel* shared-channel direct connect | kanal* kanäle direktverbindung* freigegeben* | canal canaux connexion directe partag* | canal* conexión directa compartid* | チャネル 直接接続 共有
portal: portal portal.azure.com console entra.microsoft.com admin-center management dashboard | portal* azure-portal admin | portail centre | portal centro | ポータル 管理センター
block: block* deny denied ban* forbid* prevent* stop* refuse* exclude* keep shut restrict* blacklist denylist | sperr* blockier* verbiet* verwehr* ausschließ* verweiger* | bloqu* interdi* refus* empêch* exclu* | bloque* prohib* deneg* impedir excluir | ブロック 拒否 禁止 遮断 制限
allow: allow* permit* whitelist* allowlist approved | erlaub* zulass* zulassungsliste* | autoris* permet* | permit* autoriz* | 許可
domain: domain* .com | domäne* domain* | domaine* | dominio* | ドメイン
csv: csv bulk batch mass excel spreadsheet list file import upload* hundreds many dozens | csv massen* liste* hochlad* viele import* | csv masse liste* beaucoup import* plusieurs | csv masiv* lista* muchos muchas varias subir cargar import* | CSV 一括 まとめて 大勢 リスト アップロード
delay: delay* later postpone* schedule* ahead advance pre-create* silent* hold afterwards | verzöger* später zeitversetzt* ohne | différ* tard plus-tard sans | diferid* después tarde sin | 後で 後日 送らずに 先に
custom: customi* edit* own text wording template subject body | anpass* eigen* text* betreff* vorlage* | personnalis* modifier texte objet | personaliz* modific* texto asunto plantilla | カスタマイズ 文面 件名 変更 独自
sender: sender from originat* whitelist | absender* | expéditeur* | remitente* | 送信元 差出人
language: language* translate* tongue english german french spanish japanese italian portuguese dutch polish swedish danish norwegian finnish czech russian turkish korean chinese arabic | sprache* | langue* | idioma* | 言語
licence: licen* lisen* subscription* seat* p1 p2 premium sku | lizenz* abonnement | licence* abonnement* | licencia* suscripción | ライセンス
cost: cost* pay* pays paid price* pricing bill* invoice* charge* charged free expensive budget money fee meter* | kost* preis* zahl* rechnung* abrechn* kostenlos geld | coût* coût prix pay* factur* gratuit* | cuesta* coste* costo precio* pag* factur* gratis | 料金 費用 課金 請求 無料 価格 負担
mau: mau monthly active month 50,000 50000 fifty | monat* aktiv* | mensuel* actifs actif | mensual* activos activo | MAU 月間 アクティブ
quota: quota limit* maximum max ceiling cap full exceeded most many how-many 50000 300000 500 | kontingent* grenz* maximal* anzahl | quota limite* maximal* nombre combien | cuota* límite* limite* máximo* cuántos | 上限 クォータ 最大 いくつ
replicate: replicat* latency lag eventual consistency 404 immediately right-after instant* moment just | replikation* verzögerung* sofort direkt gleich | réplication* latence juste après immédiat* | replicación* latencia justo inmediat* | レプリケーション 遅延 直後 すぐ 作ったばかり
error: error* fail* aadsts* aadb2b* wrong problem* trouble* broken refused code | fehler* fehlermeldung* scheitert problem | erreur* échec échoue problème | error* fall* problema | エラー 失敗 問題
admin: admin* administrator* role* privileged globaladmin helpdesk powers rights | admin* rolle* adminrechte* | administrateur* rôle* droits | administrador* rol roles derechos | 管理者 ロール 権限
inviter: inviter who-may allowinvitesfrom entitled permitted | darf dürfen berechtig* | peut droit autorisé* | quién puede derecho | 誰が 誰 招待元 できるのは
permission: permission* see visible visibility read rights browse enumerate | berechtigung* sehen sieht rechte | autorisation* voir voit droits | permiso* ver ve derechos | アクセス許可 権限 見られ 見え
gal: gal global-address-list address-book addressbook outlook phone-book phonebook autocomplete contacts | adressbuch* adressliste* outlook | carnet adresses outlook | libreta direcciones outlook | アドレス帳 アドレス一覧 GAL Outlook
cross-tenant: cross-tenant crosstenant inbound outbound xtap per-partner | mandantenübergreifend* eingehend* ausgehend* | interlocataire* entrant* sortant* | entre-inquilinos entrada salida | クロステナント テナント間 受信 送信
sync: sync* synchroni* provision* mirror* replicate-users | synchronis* abgleich* | synchronis* provisionn* | sincroniz* aprovision* | 同期
convert: convert* turn change usertype type promote demote hired merge* permanent | umwandl* umwandeln wechsel* wird | convert* devient transform* | convertir convierte pasa | 変換 社員になった 変更
sponsor: sponsor* responsible vouch* owner accountable guarantor answers | sponsor* verantwortlich* ansprechpartner* | parrain* responsable* | patrocinador* responsable* | スポンサー 責任者 担当者
review: review* recertif* attest* periodic* regularly quarter* audit* annual* check | überprüf* regelmäßig* rezertifi* prüf* quartal* | révision* revue* régulièrement recertif* périodique* contrôl* | revis* periódic* regularmente recertific* | レビュー 定期的 棚卸し 確認
dynamic: dynamic* automatic* rule* self-maintain* by-itself | dynamisch* automatisch* regel* | dynamique* automatique* règle* | dinámic* automátic* regla* | 動的 自動 ルール
group: group* bucket list membership | gruppe* | groupe* | grupo* | グループ
conditional-access: conditional ca policy policies terms-of-use | bedingt* zugriff* richtlinie* nutzungsbedingung* | conditionnel* stratégie* conditions | condicional* directiva* términos | 条件付きアクセス ポリシー 利用規約
app: app apps application* software tool* service* saas program* system intranet shop | anwendung* app apps dienst* software | application* logiciel* service* | aplicación* aplicacion* servicio* | アプリ アプリケーション サービス
dynamics: dynamics crm d365 sales customer-relationship | dynamics crm | dynamics crm | dynamics crm | Dynamics CRM
usertype: usertype claim* token* jwt acct distinguish* tell-apart detect* code developer | anspruch token unterscheid* erkenn* | revendication* jeton* distingu* | notificación token distingu* reclamación | UserType クレーム トークン 区別 見分け 判定
classic: classic legacy old former silverlight manage.windowsazure.com | klassisch* alt* | classique* ancien* | clásico* antiguo* | クラシック 旧
community: community forum ideas idea feedback vote* suggest* wish wishlist complain* uservoice feature-request | community forum idee* feedback | communauté* forum idée* avis proposer | comunidad foro idea* sugerenc* comentario* | コミュニティ アイデア フィードバック 要望
cloud: cloud clouds national sovereign cross-cloud worldwide | cloud clouds national* | cloud clouds nationa* souverain* | nube nubes nacional* | クラウド 国別
china: china chinese 21vianet beijing shanghai .cn mooncake | china chines* 21vianet | chine chinois* 21vianet | china chino* 21vianet | 中国 21Vianet
usgov: government gov gcc dod federal agency usgov usg army defense defence .us fairfax il5 | regierung* behörde* us-government | gouvernement* administration américain* | gobierno gubernamental* | 政府 GCC DoD
region-scope: tenant_region_scope openid-configuration well-known json usgov usg discovery region | tenant_region_scope | tenant_region_scope | tenant_region_scope | tenant_region_scope
overview: what is explain* overview introduction meaning nutshell summary definition | erklär* überblick was-ist | expliqu* présentation qu'est-ce | explic* introducción qué-es | とは 概要 説明
how-to: how steps procedure guide walk | wie anleitung schritt* | comment procédure étapes | cómo pasos | 方法 どうやって 手順
auto: automatic* auto auto-accept without skip* suppress* ready spare | automatisch* überspring* ohne | automatique* éviter sans | automátic* omitir sin | 自動 省略 なしで
other-product: intune autopilot exchange zoom slack webex aws amazon iam jira confluence gitlab github bitbucket atlassian servicenow sap salesforce workday notion trello asana figma miro dropbox box citrix vmware hyper-v docker kubernetes terraform git python sql excel word powerpoint visio copilot onenote planner-premium viva yammer loop stream whiteboard forms power bi automate apps defender sentinel purview bitlocker laps veeam backup* sicherung sauvegarde copia recording* recorded transcript* aufzeichnung* enregistrement* grabación* grabacion* printer* drucker* imprimante* impresora* vpn laptop* windows wifi wi-fi wlan android iphone ios mac linux adobe chrome okta pim ciam kerberos ldap dhcp dns gpo vm vms bicep cosmos devops
employee-only: my mine myself own intern interns hire hires joiner* payslip salary holiday* vacation urlaub congés vacaciones
office-life: canteen lunch dinner party gala parking hotel taxi travel badge reception weather football joke poem song news birthday coffee room rooms hall kantine wetter parkplatz météo cantine salle clima tiempo comedor | | | | 天気 食堂 会議室 休暇 出張 プリンター パソコン 録画 録音 バックアップ
b2c-product: b2c ciam consumer-facing sign-up signup user-flow customer-identity
`;
