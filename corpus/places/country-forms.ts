/**
 * What the press writes for a state besides the names of `Intl.DisplayNames`; reviewed by hand.
 *
 * One state a line: `code | further names, Vietnamese and English | English nationality words | capital and
 * seat of government`. Vietnamese has no nationality words of its own: "người Kenya", "Đại sứ Kenya" use the
 * name. The states are the members and observers of the United Nations, and those places whose governments
 * the press quotes like states.
 */
export const COUNTRY_FORMS = `
AD | Công quốc Andorra | Andorran | Andorra la Vella
AE | UAE; Các Tiểu vương quốc Arab thống nhất; Các Tiểu vương quốc Ả rập; United Arab Emirates | Emirati | Abu Dhabi
AF | Áp-ga-ni-xtan | Afghan; Afghans | Kabul
AG | Antigua and Barbuda | Antiguan | 
AL | An-ba-ni | Albanian; Albanians | Tirana
AM | Ác-mê-ni-a | Armenian; Armenians | Yerevan
AO | Ăng-gô-la | Angolan; Angolans | Luanda
AR | Ác-hen-ti-na | Argentine; Argentinian; Argentines | Buenos Aires
AT | Cộng hòa Áo | Austrian; Austrians | Vienna; Viên
AU | Australia; Ô-xtrây-li-a | Australian; Australians | Canberra
AZ | A-déc-bai-gian | Azerbaijani; Azerbaijanis | Baku
BA | Bosnia; Bosnia and Herzegovina; Bosnia-Herzegovina | Bosnian; Bosnians | Sarajevo
BB | | Barbadian | Bridgetown
BD | Băng-la-đét | Bangladeshi; Bangladeshis | Dhaka
BE | Vương quốc Bỉ | Belgian; Belgians | 
BF | | Burkinabe | Ouagadougou
BG | Bun-ga-ri; Bungari; Bungary | Bulgarian; Bulgarians | Sofia
BH | Ba-ranh | Bahraini; Bahrainis | Manama
BI | | Burundian | Bujumbura
BJ | Bê-nanh | Beninese | Porto-Novo
BN | Brunei Darussalam; Bru-nây | Bruneian | Bandar Seri Begawan
BO | Bô-li-vi-a | Bolivian; Bolivians | La Paz
BR | Bra-xin; Braxin | Brazilian; Brazilians | Brasilia; Brasília
BS | | Bahamian | Nassau
BT | Bu-tan | Bhutanese | Thimphu
BW | | Botswanan | Gaborone
BY | Bê-la-rút; Bạch Nga | Belarusian; Belarusians | Minsk
BZ | | Belizean | Belmopan
CA | Ca-na-đa; Gia Nã Đại | Canadian; Canadians | Ottawa
CD | Cộng hòa Dân chủ Congo; CHDC Congo; CHDC Công-gô; Democratic Republic of the Congo; Democratic Republic of Congo; DR Congo; DRC | | Kinshasa
CF | CH Trung Phi | | Bangui
CG | Congo; Cộng hòa Congo; Công-gô; Republic of the Congo | Congolese | Brazzaville
CH | Thụy Sỹ | Swiss | Bern; Berne
CI | Bờ Biển Ngà; Ivory Coast | Ivorian; Ivorians | Yamoussoukro
CK | | | 
CL | Chi-lê | Chilean; Chileans | Santiago
CM | Ca-mơ-run | Cameroonian; Cameroonians | Yaounde; Yaoundé
CN | CHND Trung Hoa; Cộng hòa Nhân dân Trung Hoa; Trung Hoa; People's Republic of China; PRC; Mainland China | Chinese | Bắc Kinh; Beijing; Trung Nam Hải
CO | Cô-lôm-bi-a | Colombian; Colombians | Bogota; Bogotá
CR | Cô-xta Ri-ca | Costa Rican | San José
CU | Cu Ba; Cu-ba | Cuban; Cubans | La Habana; Havana; La Ha-ba-na
CV | Cabo Verde | Cape Verdean | Praia
CY | Cyprus; Cộng hòa Síp | Cypriot; Cypriots | Nicosia
CZ | CH Séc; Cộng hòa Séc; Czech Republic | Czech; Czechs | Praha; Prague
DE | CHLB Đức; Cộng hòa Liên bang Đức; Federal Republic of Germany | German; Germans | Berlin; Béc-lin
DJ | Gi-bu-ti | Djiboutian | 
DK | | Danish; Danes; Dane | Copenhagen; Cô-pen-ha-ghen
DM | | | Roseau
DO | CH Dominicana; Cộng hòa Dominicana; CH Dominica; Dominicana; Đô-mi-ni-ca-na | | Santo Domingo
DZ | An-giê-ri; Algérie | Algerian; Algerians | Algiers
EC | Ê-cu-a-đo | Ecuadorian; Ecuadorean; Ecuadorians | Quito
EE | E-xtô-ni-a; Et-xtô-ni-a | Estonian; Estonians | Tallinn
EG | | Egyptian; Egyptians | Cairo; Cai-rô
ER | | Eritrean; Eritreans | Asmara
ES | | Spanish; Spaniard; Spaniards | Madrid; Ma-đrít
ET | Ê-ti-ô-pi-a | Ethiopian; Ethiopians | Addis Ababa
FI | | Finnish; Finns; Finn | Helsinki; Hen-xin-ki
FJ | Phi-gi | Fijian; Fijians | Suva
FM | Liên bang Micronesia; Federated States of Micronesia | Micronesian | Palikir
FR | Cộng hòa Pháp; CH Pháp | French; Frenchman | Paris; Pa-ri; điện Élysée; Élysée
GA | Ga-bông | Gabonese | Libreville
GB | Anh; Anh Quốc; Vương quốc Liên hiệp Anh; Vương quốc Liên hiệp Anh và Bắc Ireland; UK; U.K.; Britain; Great Britain | British; Briton; Britons | London; Luân Đôn; Downing Street; Phố Downing
GD | | Grenadian | 
GE | Gru-di-a | Georgian; Georgians | Tbilisi
GH | Ga-na | Ghanaian; Ghanaians | Accra
GM | The Gambia | Gambian; Gambians | Banjul
GN | Ghi-nê | Guinean; Guineans | Conakry
GQ | Ghi-nê Xích Đạo | Equatoguinean | Malabo
GR | | Greek; Greeks | Athens; A-ten
GT | | Guatemalan; Guatemalans | 
GW | Ghi-nê Bít-xao | | Bissau
GY | | Guyanese | Georgetown
HK | Hồng Kông; Hong Kong; Hồng Công; Hongkong | | 
HN | | Honduran; Hondurans | Tegucigalpa
HR | Crô-a-ti-a | Croatian; Croatians; Croat | Zagreb
HT | Ha-i-ti | Haitian; Haitians | Port-au-Prince
HU | Hung-ga-ri; Hungari; Hung Gia Lợi | Hungarian; Hungarians | Budapest; Bu-đa-pét
ID | In-đô-nê-xi-a; Inđônêxia; Nam Dương | Indonesian; Indonesians | Jakarta; Gia-các-ta
IE | Ai-len; Ai Len; Cộng hòa Ireland | Irish; Irishman | Dublin
IL | I-xra-en; Ixraen | Israeli; Israelis | Tel Aviv
IN | Ấn | Indian; Indians | New Delhi; Niu Đê-li; Delhi
IQ | I-rắc | Iraqi; Iraqis | Baghdad; Bát-đa
IR | I-ran | Iranian; Iranians | Tehran; Teheran; Tê-hê-ran
IS | Ai-xơ-len; Băng Đảo | Icelandic; Icelander; Icelanders | Reykjavik
IT | Ý; Italia; I-ta-li-a | Italian; Italians | Rome; Roma
JM | Gia-mai-ca | Jamaican; Jamaicans | 
JO | Gioóc-đa-ni; Jordani | Jordanian; Jordanians | Amman
JP | Nhật; Nhựt Bổn | Japanese | Tokyo; Tô-ky-ô
KE | Kê-ni-a | Kenyan; Kenyans | Nairobi; Nai-rô-bi
KG | Kyrgyz; Cư-rơ-gư-xtan | Kyrgyzstani | Bishkek
KH | Cam-pu-chia; Cam Bốt; Căm-pu-chia; Vương quốc Campuchia | Cambodian; Cambodians | Phnom Penh; Phnôm Pênh
KI | | I-Kiribati | 
KM | Cô-mo | Comorian | Moroni
KN | Saint Kitts and Nevis; St Kitts and Nevis | | 
KP | CHDCND Triều Tiên; Cộng hòa Dân chủ Nhân dân Triều Tiên; Bắc Triều Tiên; Democratic People's Republic of Korea; DPRK | North Korean; North Koreans | Bình Nhưỡng; Pyongyang
KR | Hàn; Nam Hàn; Đại Hàn Dân Quốc; Republic of Korea; ROK | South Korean; South Koreans | Seoul; Xơ-un
KW | Cô-oét | Kuwaiti; Kuwaitis | 
KZ | Ca-dắc-xtan; Ka-dắc-xtan | Kazakh; Kazakhstani; Kazakhs | Astana
LA | CHDCND Lào; Cộng hòa Dân chủ Nhân dân Lào; Ai Lao; Lao People's Democratic Republic; Lao PDR | Laotian | Viêng Chăn; Vientiane
LB | Lebanon; Libăng; Liban | Lebanese | Beirut; Bây-rút
LC | Saint Lucia; St Lucia | | Castries
LI | | | Vaduz
LK | Xri Lan-ca | Sri Lankan; Sri Lankans | Colombo
LR | | Liberian; Liberians | Monrovia
LS | Lê-xô-thô | Basotho | Maseru
LT | Lithuania; Lít-va | Lithuanian; Lithuanians | Vilnius
LU | Lúc-xăm-bua; Luých-xăm-bua | Luxembourgish; Luxembourger | 
LV | Lát-vi-a | Latvian; Latvians | Riga
LY | Li-bi; Libi | Libyan; Libyans | Tripoli
MA | Maroc; Morocco; Ma Rốc; Marốc | Moroccan; Moroccans | Rabat
MC | Mô-na-cô | Monegasque | 
MD | Môn-đô-va | Moldovan; Moldovans | Chisinau
ME | Môn-tê-nê-grô | Montenegrin | Podgorica
MG | Ma-đa-ga-xca | Malagasy | Antananarivo
MH | Đảo Marshall | Marshallese | Majuro
MK | Macedonia; Cộng hòa Bắc Macedonia | Macedonian; Macedonians | Skopje
ML | Ma-li | Malian; Malians | Bamako
MM | Myanmar; Mi-an-ma; Miến Điện; Myanma; Burma | Burmese; Burman | Naypyidaw; Nay Pyi Taw
MN | Ngoại Mông | Mongolian; Mongolians | Ulaanbaatar; Ulan Bator; Ulan-Bato
MO | Ma Cao; Macao; Macau; Áo Môn | Macanese | 
MR | Mô-ri-ta-ni | Mauritanian | Nouakchott
MT | Man-ta | Maltese | Valletta
MU | | Mauritian | Port Louis
MV | Man-đi-vơ | Maldivian | 
MW | | Malawian; Malawians | Lilongwe
MX | Mê-hi-cô; Mexicô | Mexican; Mexicans | Mexico City; Thành phố Mexico
MY | Ma-lai-xi-a; Mã Lai; Malayxia | Malaysian; Malaysians | Kuala Lumpur
MZ | Mô-dăm-bích | Mozambican; Mozambicans | Maputo
NA | Na-mi-bi-a | Namibian; Namibians | Windhoek
NE | Ni-giê | Nigerien | Niamey
NG | Ni-giê-ri-a | Nigerian; Nigerians | Abuja
NI | Ni-ca-ra-goa | Nicaraguan; Nicaraguans | Managua
NL | Hòa Lan; The Netherlands | Dutch; Dutchman | Amsterdam
NO | | Norwegian; Norwegians | Oslo; Ô-xlô
NP | Nê-pan | Nepali; Nepalese | Kathmandu
NR | | Nauruan | 
NU | | Niuean | 
NZ | Niu Di-lân; Niu Dilân; Tân Tây Lan | New Zealander; New Zealanders | Wellington
OM | Ô-man | Omani; Omanis | Muscat
PA | Pa-na-ma | Panamanian; Panamanians | Panama City
PE | Pê-ru | Peruvian; Peruvians | Lima
PG | Pa-pua Niu Ghi-nê; PNG | Papua New Guinean | Port Moresby
PH | Phi-líp-pin; Philippin; The Philippines | Filipino; Filipinos; Philippine | Manila; Ma-ni-la
PK | Pa-ki-xtan | Pakistani; Pakistanis | Islamabad
PL | | Polish; Poles | Warsaw; Vác-sa-va; Warszawa
PS | Palestine; Nhà nước Palestine; Pa-le-xtin; Palextin; State of Palestine | Palestinian; Palestinians | Ramallah
PT | | Portuguese | Lisbon; Lisboa; Li-xbon
PW | | Palauan | 
PY | Pa-ra-goay | Paraguayan; Paraguayans | Asunción; Asuncion
QA | Ca-ta | Qatari; Qataris | Doha; Đô-ha
RO | Ru-ma-ni; Rumani | Romanian; Romanians | Bucharest; Bu-ca-rét
RS | Xéc-bi-a; Xéc-bi | Serbian; Serbians; Serb | Belgrade; Beograd
RU | Liên bang Nga; LB Nga; Russian Federation | Russian; Russians | Moscow; Mát-xcơ-va; Mátxcơva; Moskva; Mạc Tư Khoa; Matxcơva; Kremlin; điện Kremlin; the Kremlin; Cẩm Linh
RW | Ru-an-đa | Rwandan; Rwandans | Kigali
SA | Saudi Arabia; Ả-rập Xê-út; Ả Rập Saudi; Ả rập Xê út; Arab Saudi; Arập Xêút; A-rập Xê-út | Saudi; Saudis; Saudi Arabian | Riyadh; Ri-át
SB | | | Honiara
SC | | Seychellois | 
SD | Xu-đăng | Sudanese | Khartoum
SE | | Swedish; Swede; Swedes | Stockholm; Xtốc-khôm
SG | Xin-ga-po; Xingapo; Tân Gia Ba | Singaporean; Singaporeans | 
SI | Xlô-ven-ni-a; Xlô-vê-ni-a | Slovenian; Slovenians; Slovene | Ljubljana
SK | Xlô-va-ki-a; Slovak Republic | Slovak; Slovaks; Slovakian | Bratislava
SL | Xi-ê-ra Lê-ôn | Sierra Leonean | Freetown
SM | | | 
SN | Xê-nê-gan | Senegalese | Dakar
SO | Xô-ma-li; Sômali | Somali; Somalis | Mogadishu
SR | Xu-ri-nam | Surinamese | Paramaribo
SS | Nam Xu-đăng | South Sudanese | Juba
ST | Sao Tome và Principe; Sao Tome and Principe; São Tomé and Príncipe | | 
SV | En Xan-va-đo | Salvadoran; Salvadorans | San Salvador
SY | Xi-ri; Xyri | Syrian; Syrians | Damascus; Đa-mát
SZ | Swaziland | Swazi | Mbabane
TD | CH Chad | Chadian; Chadians | N'Djamena
TG | Tô-gô | Togolese | Lomé
TH | | Thai; Thais | Bangkok; Băng Cốc; Băng-cốc
TJ | Tát-gi-ki-xtan | Tajik; Tajiks | Dushanbe
TL | Đông Timor; Ti-mo Lét-xtê; Timor Leste; East Timor; Đông Ti-mo | Timorese | Dili
TM | Tuốc-mê-ni-xtan | Turkmen | Ashgabat
TN | Tuy-ni-di; Tuynidi | Tunisian; Tunisians | Tunis
TO | | Tongan; Tongans | 
TR | Turkey; Turkiye | Turkish; Turk; Turks | Ankara
TT | Trinidad and Tobago | Trinidadian | Port of Spain
TV | | Tuvaluan | Funafuti
TW | Đài Loan (Trung Quốc) | Taiwanese | Đài Bắc; Taipei
TZ | Tan-da-ni-a | Tanzanian; Tanzanians | Dodoma; Dar es Salaam
UA | Ukraine; U-crai-na; Ucraina | Ukrainian; Ukrainians | Kiev; Kyiv; Ki-ép
UG | U-gan-đa | Ugandan; Ugandans | Kampala
US | Mỹ; Mĩ; Hoa Kì; Hợp chúng quốc Hoa Kỳ; US; U.S.; USA; U.S.A.; United States; United States of America; America | American; Americans | Washington; Washington DC; Washington D.C.; Oa-sinh-tơn; Nhà Trắng; White House; the White House; Lầu Năm Góc; Pentagon; the Pentagon
UY | U-ru-goay | Uruguayan; Uruguayans | Montevideo
UZ | U-dơ-bê-ki-xtan | Uzbek; Uzbeks; Uzbekistani | Tashkent
VA | Vatican; Tòa thánh Vatican; Tòa Thánh; Holy See; the Holy See | | 
VC | Saint Vincent and the Grenadines; St Vincent and the Grenadines; St Vincent và Grenadines; Saint Vincent và Grenadines | | Kingstown
VE | Vê-nê-xu-ê-la; Vênêxuêla | Venezuelan; Venezuelans | Caracas
VN | Viet Nam; CHXHCN Việt Nam; Cộng hòa Xã hội chủ nghĩa Việt Nam; VN; Socialist Republic of Viet Nam; Socialist Republic of Vietnam | Vietnamese; người Việt | Hà Nội; Hanoi; Ha Noi
VU | | Vanuatuan | Port Vila
WS | | Samoan; Samoans | Apia
XK | Cô-xô-vô | Kosovar; Kosovan | Pristina
YE | Y-ê-men | Yemeni; Yemenis | Sanaa; Sana'a
ZA | CH Nam Phi; Cộng hòa Nam Phi | South African; South Africans | Pretoria
ZM | Dăm-bi-a; Zăm-bi-a | Zambian; Zambians | Lusaka
ZW | Dim-ba-bu-ê | Zimbabwean; Zimbabweans | Harare
`;
