/** Nouns for people, by what they are or do. The gender stands where the word tells it. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const MALE_NOUNS =
  words(`man men boy boys father son brother husband uncle nephew grandfather grandson king prince
  duke lord sheikh sir mr gentleman spokesman chairman businessman congressman councilman policeman fireman salesman
  serviceman fisherman actor waiter widower groom boyfriend guy bishop priest monk pope cardinal imam ayatollah emir
  sultan tsar baron count dad grandpa stepfather assemblyman alderman cameraman craftsman statesman strongman monsieur
  herr señor senor don`);

export const FEMALE_NOUNS =
  words(`woman women girl girls mother daughter sister wife aunt niece grandmother granddaughter
  queen princess duchess lady mrs ms miss madam madame dame spokeswoman chairwoman businesswoman congresswoman
  councilwoman policewoman actress waitress widow bride girlfriend nun baroness countess empress mom mum grandma
  stepmother assemblywoman stateswoman señora senora frau sheikha hostess heroine`);

export const PERSON_NOUNS = words(`activist actor administrator admiral adviser advisor advocate agent aide airman ally
  ambassador analyst anchor appointee archbishop architect artist assistant associate astronaut athlete attorney author
  banker baron biographer blogger boss broker bureaucrat buyer candidate captain carpenter cardinal caller campaigner
  caregiver cashier chair chairman chairperson chairwoman chancellor chaplain charge chef chief citizen civilian clerk
  client climber coach collector colleague colonel columnist comedian commander commandant commentator commissioner
  companion comptroller congressman congresswoman conservationist consultant contractor coordinator coroner corporal
  correspondent councillor councilor councilman councilwoman counsel counsellor counselor critic curator customer daughter
  dean defendant defector defender delegate demonstrator deputy designer detective developer dictator diplomat director
  dissident doctor donor driver economist editor educator emir emissary employee employer engineer entrepreneur envoy
  epidemiologist ethnographer eyewitness examiner executive expert exporter farmer father fighter filmmaker financier firefighter
  fisherman forecaster forester founder friend general geologist girl governor graduate grandfather grandmother guard
  guardian guest guide gunman head helper historian host hostage hunter husband imam immigrant importer informant
  inhabitant inmate inspector instructor insider insurgent intermediary interpreter interviewer investigator investor
  jihadist journalist judge juror justice king laborer labourer landlord landowner lawmaker lawyer leader lecturer
  legislator librarian lieutenant listener lobbyist magistrate maid major maker man manager marine marshal mayor mechanic
  mediator medic member merchant messenger midwife migrant militant minder miner minister moderator monk mother musician
  nanny negotiator neighbor neighbour nominee novelist nurse nutritionist observer officer official ombudsman operator
  opponent organiser organizer owner painter paramedic parent parliamentarian participant partner passenger passer-by
  patient patriarch patrolman pensioner performer person pharmacist philosopher photographer physician physicist pilot planner
  plaintiff player plumber poet policeman policewoman policymaker politician pollster pope practitioner preacher premier
  presenter president priest prime prince princess principal prisoner producer professor promoter prosecutor protester
  protestor provider psychiatrist psychologist publisher pundit pupil queen rabbi ranger reader rebel receptionist
  recipient rector referee refugee regulator relative reporter representative republican rescuer researcher resident
  respondent retiree reviewer rival sailor salesman saleswoman scholar scientist scout secretary seller
  senator sergeant serviceman settler shareholder sheriff shopkeeper singer sister skipper smuggler soldier solicitor
  speaker specialist spectator spokesman spokesperson spokeswoman staffer statistician stakeholder strategist student
  successor suffragan superintendent supervisor supporter surgeon surveyor survivor suspect taxpayer teacher technician
  tenant theologian therapist tourist trader trainer translator traveler traveller treasurer trustee undersecretary user
  veteran veterinarian viceroy victim viewer villager visitor volunteer voter wager warden watcher whistleblower widow
  wife winner witness woman worker writer youth chief-of-staff mp mep congressmember ceo cfo coo source insider man boy
  girl lady gentleman people others some many kid child teenager adult dad mom cleric ayatollah sheikh
  mufti chieftain elder harbourmaster harbormaster stationmaster postmaster foreman skipper registrar auditor actuary`);

/** Nouns for bodies that act and speak as one. */
export const ORGANISATION_NOUNS =
  words(`academy administration agency airline alliance army assembly association authority
  authorities bank battalion board brigade broadcaster bureau business cabinet campaign carrier charity club coalition college
  command commission committee company conglomerate congress consortium consulate convention cooperative corporation
  council court crew department directorate division embassy enterprise federation firm force forces foundation front fund
  garrison government group guild headquarters hospital house inquiry inspectorate institute institution intelligence
  investigators judiciary junta league leadership legislature lender magazine maker manufacturer mayoralty media military militia ministry mission
  monarchy movement navy network newspaper ngo nonprofit office opposition operator organisation organization outlet panel
  parliament party patrol police policymakers post power presidency press prosecution prosecutors publisher railway regime registry
  regulator retailer school secretariat senate service side society staff startup state station subcommittee supplier
  syndicate taskforce team think-tank treasury tribunal troops trust union university utility watchdog website wing
  workshop yard monitor observatory port developer paper daily weekly tabloid channel bloc organisation union utility producer refinery shipyard`);

/** Nouns for what is written or shown and so speaks for whoever made it. */
export const DOCUMENT_NOUNS =
  words(`account analysis announcement article assessment bill book briefing bulletin cable chart
  charter communique communiqué complaint data decree diary directive document documents draft email e-mail evidence
  figures file filing files finding findings footage forecast images imagery indictment interview law lawsuit leaflet letter
  log logs map memo memorandum message minutes note notice order paper papers photographs photos poll polls post posts
  press-release proposal prospectus publication readout record records release report reports research resolution review
  rule ruling signs statement statements statistics story study studies survey surveys testimony text transcript tweet
  tweets verdict video warrant dispatch dossier editorial column ledger manifest`);

/** Adjectives and nouns of rank that stand before a name as a title. */
export const TITLES = words(`mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor president vice
  prime premier chancellor minister secretary senator sen. sen rep. rep representative congressman congresswoman governor gov. gov
  mayor judge justice attorney general gen. gen col. col colonel lt. lt lieutenant maj. maj major capt. capt captain sgt. sgt
  sergeant cpl. admiral adm. adm commander cmdr. brigadier brig. marshal field king queen prince princess emperor sultan emir sheikh
  pope father rev. rev reverend bishop archbishop cardinal rabbi imam ayatollah chief deputy acting former ambassador
  envoy spokesman spokeswoman spokesperson director commissioner inspector detective officer constable sheriff foreign
  defence defense interior finance state speaker chairman chairwoman chair ceo coach president-elect comrade first
  doctor herr frau monsieur madame mme m. señor correspondent analyst economist professor`);
