<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>ArticleHeader</name>
    <message>
      <source>Language of the article</source>
      <translation>Langue de l’article</translation>
    </message>
    <message>
      <source>Publication date</source>
      <translation>Date de publication</translation>
    </message>
    <message>
      <source>{language} · basic</source>
      <translation>{language} · de base</translation>
    </message>
    <message>
      <source>{language} · not analysed</source>
      <translation>{language} · sans analyse</translation>
    </message>
    <message>
      <source>Language unknown – choose</source>
      <translation>Langue inconnue – choisir</translation>
    </message>
    <message>
      <source>Language …</source>
      <translation>Langue …</translation>
    </message>
    <message>
      <source>Click to set the language and analyse again.</source>
      <translation>Cliquez pour indiquer la langue et relancer l’analyse.</translation>
    </message>
    <message>
      <source>Quidit does not know the words of this language yet.</source>
      <translation>Quidit ne connaît pas encore les mots de cette langue.</translation>
    </message>
    <message>
      <source>No language model is installed for this language: only quotations and clear cues are found.</source>
      <translation>Aucun modèle n’est installé pour cette langue : seules les citations et les marqueurs évidents sont trouvés.</translation>
    </message>
    <message>
      <source>Detect</source>
      <translation>Détecter</translation>
    </message>
    <message>
      <source>Published: unknown – set date</source>
      <translation>Publication : date inconnue – l’indiquer</translation>
    </message>
    <message>
      <source>Published {day}</source>
      <translation>Publié le {day}</translation>
    </message>
    <message>
      <source>Click to set the publication date.</source>
      <translation>Cliquez pour indiquer la date de publication.</translation>
    </message>
  </context>
  <context>
    <name>ArticlePage</name>
    <message>
      <source>Quidit does not know the words of this language yet, so it finds no statements here.</source>
      <translation>Quidit ne connaît pas encore les mots de cette langue et n’y trouve donc aucun propos.</translation>
    </message>
    <message>
      <source>Waiting for the analysis</source>
      <translation>En attente de l’analyse</translation>
    </message>
    <message>
      <source>The analysis was cancelled; the text can be read all the same.</source>
      <translation>L’analyse a été annulée ; le texte reste lisible.</translation>
    </message>
    <message>
      <source>The language of this text cannot be told; choose it above to see who says what.</source>
      <translation>La langue de ce texte n’a pas pu être reconnue ; choisissez-la ci-dessus pour voir qui dit quoi.</translation>
    </message>
    <message>
      <source>Nobody is quoted or reported in this article.</source>
      <translation>Personne n’est cité dans cet article.</translation>
    </message>
  </context>
  <context>
    <name>DatePopup</name>
    <message>
      <source>Publication date</source>
      <translation>Date de publication</translation>
    </message>
    <message>
      <source>Set date</source>
      <translation>Valider la date</translation>
    </message>
    <message>
      <source>When was this article published?</source>
      <translation>Quand cet article a-t-il été publié ?</translation>
    </message>
    <message>
      <source>Use the date {origin}: {day}</source>
      <translation>Reprendre le {day} ({origin})</translation>
    </message>
    <message>
      <source>Use the file's date: {day}</source>
      <translation>Prendre la date du fichier : {day}</translation>
    </message>
    <message>
      <source>Publication date unknown</source>
      <translation>Date de publication inconnue</translation>
    </message>
  </context>
  <context>
    <name>Legend</name>
    <message>
      <source>claim</source>
      <translation>affirmation</translation>
    </message>
    <message>
      <source>denial</source>
      <translation>démenti</translation>
    </message>
    <message>
      <source>cue</source>
      <translation>marqueur</translation>
    </message>
    <message>
      <source>date</source>
      <translation>date</translation>
    </message>
    <message>
      <source>A straight bar and line mark a claim, a zigzag bar and a wavy line a denial; a broken line is unsure. A frame marks the cue, dots a date. Colours tell the speakers apart; from the thirteenth on they come again with an outline.</source>
      <translation>Une barre et un trait droits signalent une affirmation, une barre en zigzag et un trait ondulé un démenti ; un trait interrompu est incertain. Un cadre entoure le marqueur, des points soulignent une date. Les couleurs distinguent les locuteurs ; à partir du treizième, elles reviennent avec un contour.</translation>
    </message>
    <message>
      <source>Legend</source>
      <translation>Légende</translation>
    </message>
  </context>
  <context>
    <name>Opener</name>
    <message>
      <source>Only the first {count} articles were opened.</source>
      <translation>Seuls les {count} premiers articles ont été ouverts.</translation>
    </message>
    <message>
      <source>Quidit never uses the network. Save the page as a file and drop the file.</source>
      <translation>Quidit n’utilise jamais le réseau. Enregistrez la page dans un fichier et déposez ce fichier.</translation>
    </message>
    <message>
      <source>Opening {name} …</source>
      <translation>Ouverture de {name} …</translation>
    </message>
    <message>
      <source>Articles ({patterns})</source>
      <translation>Articles ({patterns})</translation>
    </message>
    <message>
      <source>Open articles</source>
      <translation>Ouvrir des articles</translation>
    </message>
    <message>
      <source>Open a folder</source>
      <translation>Ouvrir un dossier</translation>
    </message>
  </context>
  <context>
    <name>ArticleTabs</name>
    <message>
      <source>Close this article</source>
      <translation>Fermer cet article</translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>The window speaks the chosen language when Quidit is started again.</source>
      <translation>La langue choisie s’appliquera au prochain démarrage de Quidit.</translation>
    </message>
    <message>
      <source>About Quidit</source>
      <translation>À propos de Quidit</translation>
    </message>
    <message>
      <source>Finds who says what in news articles, on this computer alone: nothing that you read is sent anywhere.</source>
      <translation>Trouve qui dit quoi dans les articles de presse, sur cet ordinateur seul : rien de ce que vous lisez n’est envoyé ailleurs.</translation>
    </message>
  </context>
  <context>
    <name>Menus</name>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Fichier</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
      <source>Open &amp;folder…</source>
      <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>Articles &amp;récents</translation>
    </message>
    <message>
      <source>&amp;Paste text as an article</source>
      <translation>&amp;Coller un texte comme article</translation>
    </message>
    <message>
      <source>&amp;Close article</source>
      <translation>&amp;Fermer l’article</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Quitter</translation>
    </message>
    <message>
      <source>Clear this list</source>
      <translation>Effacer cette liste</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Affichage</translation>
    </message>
    <message>
      <source>Show &amp;marks</source>
      <translation>Afficher les &amp;marques</translation>
    </message>
    <message>
      <source>Show &amp;legend</source>
      <translation>Afficher la &amp;légende</translation>
    </message>
    <message>
      <source>L&amp;arger text</source>
      <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
      <source>&amp;Smaller text</source>
      <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
      <source>&amp;Usual text size</source>
      <translation>Taille &amp;habituelle</translation>
    </message>
    <message>
      <source>A&amp;ppearance</source>
      <translation>A&amp;pparence</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Clair</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>Language of the &amp;window</source>
      <translation>Langue de la &amp;fenêtre</translation>
    </message>
    <message>
      <source>&amp;Statements</source>
      <translation>&amp;Propos</translation>
    </message>
    <message>
      <source>&amp;Next statement</source>
      <translation>Propos &amp;suivant</translation>
    </message>
    <message>
      <source>&amp;Previous statement</source>
      <translation>Propos &amp;précédent</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Retour</translation>
    </message>
    <message>
      <source>&amp;Forward</source>
      <translation>&amp;Avancer</translation>
    </message>
    <message>
      <source>&amp;What it denies</source>
      <translation>&amp;Ce qui est démenti</translation>
    </message>
    <message>
      <source>Why was this &amp;found?</source>
      <translation>Po&amp;urquoi ce propos ?</translation>
    </message>
    <message>
      <source>F&amp;ilter statements</source>
      <translation>F&amp;iltrer les propos</translation>
    </message>
    <message>
      <source>Show &amp;all statements</source>
      <translation>&amp;Tout afficher</translation>
    </message>
    <message>
      <source>Go to the &amp;text or the list</source>
      <translation>Passer du &amp;texte à la liste</translation>
    </message>
    <message>
      <source>&amp;Article</source>
      <translation>A&amp;rticle</translation>
    </message>
    <message>
      <source>Set &amp;language…</source>
      <translation>Indiquer la &amp;langue…</translation>
    </message>
    <message>
      <source>Set publication &amp;date…</source>
      <translation>Indiquer la &amp;date de publication…</translation>
    </message>
    <message>
      <source>&amp;Analyse again</source>
      <translation>&amp;Relancer l’analyse</translation>
    </message>
    <message>
      <source>&amp;Cancel the analysis</source>
      <translation>&amp;Annuler l’analyse</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;ide</translation>
    </message>
    <message>
      <source>&amp;Report a problem…</source>
      <translation>&amp;Signaler un problème…</translation>
    </message>
    <message>
      <source>&amp;About Quidit</source>
      <translation>À &amp;propos de Quidit</translation>
    </message>
    <message>
      <source>&amp;Find in the text…</source>
      <translation>C&amp;hercher dans le texte…</translation>
    </message>
    <message>
      <source>Find &amp;next</source>
      <translation>Occurrence s&amp;uivante</translation>
    </message>
    <message>
      <source>Find &amp;previous</source>
      <translation>Occurrence p&amp;récédente</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exporter…</translation>
    </message>
    <message>
      <source>Reopen closed &amp;article</source>
      <translation>Rouvrir l’&amp;article fermé</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Dismiss</source>
      <translation>Fermer</translation>
    </message>
  </context>
  <context>
    <name>NoticeArea</name>
    <message numerus="yes">
      <source>%n more notice(s) – dismiss all</source>
      <translation>
        <numerusform>1 autre message – tout fermer</numerusform>
        <numerusform>%n autres messages – tout fermer</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>Report a problem</source>
      <translation>Signaler un problème</translation>
    </message>
    <message>
      <source>Something went wrong in the window. Your articles are still open. To help mend it, copy this report and send it to those who make Quidit.</source>
      <translation>Une erreur s’est produite dans la fenêtre. Vos articles restent ouverts. Pour aider à la corriger, copiez ce rapport et envoyez-le à l’équipe de Quidit.</translation>
    </message>
    <message>
      <source>Copy this report and send it to those who make Quidit.</source>
      <translation>Copiez ce rapport et envoyez-le à l’équipe de Quidit.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copier</translation>
    </message>
  </context>
  <context>
    <name>SpeakerChoice</name>
    <message>
      <source>Choose speakers</source>
      <translation>Choisir les locuteurs</translation>
    </message>
    <message>
      <source>Choose whose statements are shown</source>
      <translation>Choisir de qui les propos sont affichés</translation>
    </message>
    <message>
      <source>All speakers</source>
      <translation>Tous les locuteurs</translation>
    </message>
    <message numerus="yes">
      <source>%n speaker(s)</source>
      <translation>
        <numerusform>%n locuteur</numerusform>
        <numerusform>%n locuteurs</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SpeakerPopup</name>
    <message>
      <source>Speakers</source>
      <translation>Locuteurs</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Tous</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Read an article and see who says what.</source>
      <translation>Lisez un article et voyez qui dit quoi.</translation>
    </message>
    <message>
      <source>Open an article…</source>
      <translation>Ouvrir un article…</translation>
    </message>
    <message>
      <source>Paste text</source>
      <translation>Coller un texte</translation>
    </message>
    <message>
      <source>…or drop files or a folder anywhere in this window.</source>
      <translation>… ou déposez des fichiers ou un dossier n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
      <source>Read lately</source>
      <translation>Lus récemment</translation>
    </message>
  </context>
  <context>
    <name>StatementDelegate</name>
    <message>
      <source>unsure</source>
      <translation>incertain</translation>
    </message>
    <message>
      <source>Denies: {statement}</source>
      <translation>Dément : {statement}</translation>
    </message>
  </context>
  <context>
    <name>StatementModel</name>
    <message>
      <source>Date unknown</source>
      <translation>Date inconnue</translation>
    </message>
  </context>
  <context>
    <name>StatementPanel</name>
    <message>
      <source>Progress of the analysis</source>
      <translation>Avancement de l’analyse</translation>
    </message>
    <message>
      <source>Incomplete list</source>
      <translation>Liste incomplète</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Cancel the analysis</source>
      <translation>Annuler l’analyse</translation>
    </message>
    <message>
      <source>Analyse</source>
      <translation>Analyser</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Relancer l’analyse</translation>
    </message>
    <message>
      <source>Analyse this article</source>
      <translation>Analyser cet article</translation>
    </message>
    <message>
      <source>The filter hides the chosen statement.</source>
      <translation>Le filtre masque le propos choisi.</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Tout afficher</translation>
    </message>
    <message>
      <source>Waiting for the analysis</source>
      <translation>En attente de l’analyse</translation>
    </message>
    <message>
      <source>Statements appear here as they are found.</source>
      <translation>Les propos apparaissent ici à mesure qu’ils sont trouvés.</translation>
    </message>
    <message>
      <source>No statement matches the filter.</source>
      <translation>Aucun propos ne correspond au filtre.</translation>
    </message>
    <message numerus="yes">
      <source>%n statement(s)</source>
      <translation>
        <numerusform>%n propos</numerusform>
        <numerusform>%n propos</numerusform>
      </translation>
    </message>
    <message>
      <source>{shown} of {total} statements</source>
      <translation>{shown} propos sur {total}</translation>
    </message>
  </context>
  <context>
    <name>FilterRow</name>
    <message>
      <source>Filter statements</source>
      <translation>Filtrer les propos</translation>
    </message>
    <message>
      <source>Sort by the day on which it was said</source>
      <translation>Trier par le jour où les propos ont été tenus</translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>Affirmations</translation>
    </message>
    <message>
      <source>Denials</source>
      <translation>Démentis</translation>
    </message>
    <message>
      <source>By day</source>
      <translation>Par jour</translation>
    </message>
  </context>
  <context>
    <name>StatementList</name>
    <message>
      <source>Statements</source>
      <translation>Propos</translation>
    </message>
    <message>
      <source>Why was this found?</source>
      <translation>Pourquoi ce propos a-t-il été relevé ?</translation>
    </message>
    <message>
      <source>Copy the statement</source>
      <translation>Copier le propos</translation>
    </message>
  </context>
  <context>
    <name>ReadingText</name>
    <message>
      <source>Text of the article</source>
      <translation>Texte de l’article</translation>
    </message>
  </context>
  <context>
    <name>WhyPopup</name>
    <message>
      <source>Why was this found?</source>
      <translation>Pourquoi ce propos a-t-il été relevé ?</translation>
    </message>
  </context>
  <context>
    <name>following</name>
    <message>
      <source>Finding statements</source>
      <translation>Recherche des propos</translation>
    </message>
    <message>
      <source>Finding statements: {percent} %</source>
      <translation>Recherche des propos : {percent} %</translation>
    </message>
    <message>
      <source>Starting again</source>
      <translation>Nouveau démarrage</translation>
    </message>
    <message>
      <source>The analysis stopped unexpectedly; it was started again.</source>
      <translation>L’analyse s’est arrêtée de façon inattendue ; elle a été relancée.</translation>
    </message>
    <message>
      <source>The analysis was cancelled; the text can be read all the same.</source>
      <translation>L’analyse a été annulée ; le texte reste lisible.</translation>
    </message>
    <message>
      <source>The analysis of this article stopped twice; the text can be read all the same.</source>
      <translation>L’analyse de cet article s’est arrêtée deux fois ; le texte reste lisible.</translation>
    </message>
    <message>
      <source>The analysis cannot be started; reinstalling Quidit may help. The text can be read all the same.</source>
      <translation>L’analyse ne peut pas démarrer ; réinstaller Quidit peut aider. Le texte reste lisible.</translation>
    </message>
  </context>
  <context>
    <name>hover</name>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Nature</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>Marqueur</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Quand</translation>
    </message>
    <message>
      <source>{percent} – unsure</source>
      <translation>{percent} – incertain</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Confiance</translation>
    </message>
    <message>
      <source>Found by</source>
      <translation>Trouvé par</translation>
    </message>
    <message numerus="yes">
      <source>%n statement(s)</source>
      <translation>
        <numerusform>%n propos</numerusform>
        <numerusform>%n propos</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>problems</name>
    <message>
      <source>{name} does not exist; check the name and the folder.</source>
      <translation>{name} n’existe pas ; vérifiez le nom et le dossier.</translation>
    </message>
    <message>
      <source>{name} is a folder, not an article; choose a file in it.</source>
      <translation>{name} est un dossier et non un article ; choisissez-y un fichier.</translation>
    </message>
    <message>
      <source>{name} cannot be read; check who may read it.</source>
      <translation>{name} ne peut pas être lu ; vérifiez qui a le droit de le lire.</translation>
    </message>
    <message>
      <source>{name} is a folder without articles in it ({extensions}).</source>
      <translation>{name} est un dossier sans article ({extensions}).</translation>
    </message>
    <message>
      <source>{name} is too large for an article; split it into smaller files.</source>
      <translation>{name} est trop grand pour un article ; partagez-le en fichiers plus petits.</translation>
    </message>
    <message>
      <source>{name} is empty; choose another file.</source>
      <translation>{name} est vide ; choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>{name} holds no text that can be read.</source>
      <translation>{name} ne contient aucun texte lisible.</translation>
    </message>
    <message>
      <source>{name} has no text in it; choose another file.</source>
      <translation>{name} ne contient pas de texte ; choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>There is no text to paste; copy an article's text first.</source>
      <translation>Il n’y a pas de texte à coller ; copiez d’abord le texte d’un article.</translation>
    </message>
    <message>
      <source>There is not enough memory to analyse this text; close other programs or open a part of it.</source>
      <translation>La mémoire ne suffit pas pour analyser ce texte ; fermez d’autres programmes ou n’en ouvrez qu’une partie.</translation>
    </message>
    <message>
      <source>This text could not be analysed ({detail}); the text can be read all the same.</source>
      <translation>Ce texte n’a pas pu être analysé ({detail}) ; on peut le lire malgré tout.</translation>
    </message>
  </context>
  <context>
    <name>reasons</name>
    <message>
      <source>“{words}”</source>
      <translation>« {words} »</translation>
    </message>
    <message>
      <source>{ground}: {words}</source>
      <translation>{ground} : {words}</translation>
    </message>
    <message>
      <source>Found by</source>
      <translation>Trouvé grâce à</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Locuteur</translation>
    </message>
    <message>
      <source>Denial</source>
      <translation>Démenti</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Confiance</translation>
    </message>
    <message>
      <source>the verb “{cue}” and the clause that it introduces</source>
      <translation>le verbe « {cue} » et la proposition qu’il introduit</translation>
    </message>
    <message>
      <source>the verb “{cue}” and the indirect question behind it</source>
      <translation>le verbe « {cue} » et l’interrogation indirecte qui le suit</translation>
    </message>
    <message>
      <source>the verb “{cue}” and the infinitive behind it</source>
      <translation>le verbe « {cue} » et l’infinitif qui le suit</translation>
    </message>
    <message>
      <source>the verb “{cue}” and the verb in -ing behind it</source>
      <translation>le verbe « {cue} » et le verbe en -ing qui le suit</translation>
    </message>
    <message>
      <source>“{cue}”, which says something of its own subject</source>
      <translation>« {cue} », qui dit quelque chose de son propre sujet</translation>
    </message>
    <message>
      <source>the verb “{cue}” and the thing that it names</source>
      <translation>le verbe « {cue} » et ce qu’il désigne</translation>
    </message>
    <message>
      <source>the words “{cue}” and what they are about</source>
      <translation>les mots « {cue} » et ce dont ils parlent</translation>
    </message>
    <message>
      <source>the verb “{cue}”, whom it addresses and what it asks</source>
      <translation>le verbe « {cue} », à qui il s’adresse et ce qu’il demande</translation>
    </message>
    <message>
      <source>the verb “{cue}”, who is meant and for what</source>
      <translation>le verbe « {cue} », qui il vise et pour quoi</translation>
    </message>
    <message>
      <source>the verb “{cue}” and what it calls something</source>
      <translation>le verbe « {cue} » et le nom qu’il donne à quelque chose</translation>
    </message>
    <message>
      <source>the verb “{cue}” and what somebody says to be</source>
      <translation>le verbe « {cue} » et ce que quelqu’un dit être</translation>
    </message>
    <message>
      <source>the noun “{cue}” and what completes it</source>
      <translation>le nom « {cue} » et ce qui le complète</translation>
    </message>
    <message>
      <source>the words “{cue}” and what stands behind them</source>
      <translation>les mots « {cue} » et ce qui les suit</translation>
    </message>
    <message>
      <source>the words “{cue}” and the source that they name</source>
      <translation>les mots « {cue} » et la source qu’ils nomment</translation>
    </message>
    <message>
      <source>“{cue}” in an aside that takes up the sentence</source>
      <translation>« {cue} » dans une incise qui reprend la phrase</translation>
    </message>
    <message>
      <source>a quotation followed by “{cue}”</source>
      <translation>une citation suivie de « {cue} »</translation>
    </message>
    <message>
      <source>“{cue}” followed by a quotation</source>
      <translation>« {cue} » suivi d’une citation</translation>
    </message>
    <message>
      <source>“{cue}” inside the quotation</source>
      <translation>« {cue} » à l’intérieur de la citation</translation>
    </message>
    <message>
      <source>“{cue}” in the sentence before the quotation</source>
      <translation>« {cue} » dans la phrase qui précède la citation</translation>
    </message>
    <message>
      <source>a quotation right after a sentence about somebody</source>
      <translation>une citation juste après une phrase qui parle de quelqu’un</translation>
    </message>
    <message>
      <source>a colon and a quotation</source>
      <translation>un deux-points et une citation</translation>
    </message>
    <message>
      <source>“{cue}” behind or inside what is said</source>
      <translation>« {cue} » après ou dans ce qui est dit</translation>
    </message>
    <message>
      <source>a name, a colon and what follows it</source>
      <translation>un nom, un deux-points et ce qui suit</translation>
    </message>
    <message>
      <source>a quotation in a headline</source>
      <translation>une citation dans un titre</translation>
    </message>
    <message>
      <source>a name at the head of a line, as in an interview</source>
      <translation>un nom en tête de ligne, comme dans un entretien</translation>
    </message>
    <message>
      <source>a quotation with a name behind it</source>
      <translation>une citation suivie d’un nom</translation>
    </message>
    <message>
      <source>a post and the account that signed it</source>
      <translation>un message publié et le compte qui l’a signé</translation>
    </message>
    <message>
      <source>a quotation with no source of its own</source>
      <translation>une citation sans source propre</translation>
    </message>
    <message>
      <source>“{cue}” and what it disputes</source>
      <translation>« {cue} » et ce qui est contesté</translation>
    </message>
    <message>
      <source>“{cue}” beside it, without a grammar of the language</source>
      <translation>« {cue} » à côté, sans grammaire de la langue</translation>
    </message>
    <message>
      <source>the article names no source</source>
      <translation>l’article ne nomme pas de source</translation>
    </message>
    <message>
      <source>{name}, taken from the words around</source>
      <translation>{name}, d’après les mots voisins</translation>
    </message>
    <message>
      <source>“{words}”; who that is could not be told</source>
      <translation>« {words} » ; on n’a pas pu dire de qui il s’agit</translation>
    </message>
    <message>
      <source>named here: “{words}”</source>
      <translation>nommé ici : « {words} »</translation>
    </message>
    <message>
      <source>“{words}” was read as {name}</source>
      <translation>« {words} » a été lu comme {name}</translation>
    </message>
    <message>
      <source>“{cue}” disputes what somebody said</source>
      <translation>« {cue} » conteste ce que quelqu’un a dit</translation>
    </message>
    <message>
      <source>it rejects what somebody else says in this article</source>
      <translation>il rejette ce que quelqu’un d’autre dit dans cet article</translation>
    </message>
    <message>
      <source>it rejects something that somebody said</source>
      <translation>il rejette quelque chose que quelqu’un a dit</translation>
    </message>
    <message>
      <source>“{words}” beside the cue</source>
      <translation>« {words} » près du marqueur</translation>
    </message>
    <message>
      <source>“{words}”, named before for the same occasion</source>
      <translation>« {words} », donné plus haut pour la même occasion</translation>
    </message>
    <message>
      <source>{percent}: of statements found like this one, more than 9 in 10 have words and source right</source>
      <translation>{percent} : parmi les propos trouvés comme celui-ci, plus de 9 sur 10 ont les mots et la source justes</translation>
    </message>
    <message>
      <source>{percent}: of statements found like this one, about {tenths} in 10 have words and source right</source>
      <translation>{percent} : parmi les propos trouvés comme celui-ci, environ {tenths} sur 10 ont les mots et la source justes</translation>
    </message>
    <message>
      <source>; </source>
      <translation> ; </translation>
    </message>
    <message>
      <source>{percent}: set by hand; without a grammar it has not been measured</source>
      <translation>{percent} : valeur fixée à la main ; sans grammaire, elle n’a pas été mesurée</translation>
    </message>
  </context>
  <context>
    <name>wording</name>
    <message>
      <source>Denial</source>
      <translation>Démenti</translation>
    </message>
    <message>
      <source>Claim</source>
      <translation>Affirmation</translation>
    </message>
    <message>
      <source>direct</source>
      <translation>direct</translation>
    </message>
    <message>
      <source>indirect</source>
      <translation>indirect</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>mixte</translation>
    </message>
    <message>
      <source>belief</source>
      <translation>opinion</translation>
    </message>
    <message>
      <source>wish</source>
      <translation>souhait</translation>
    </message>
    <message>
      <source>act</source>
      <translation>acte</translation>
    </message>
    <message>
      <source>no comment</source>
      <translation>sans commentaire</translation>
    </message>
    <message>
      <source>Source unknown</source>
      <translation>Source inconnue</translation>
    </message>
    <message>
      <source>anonymous</source>
      <translation>anonyme</translation>
    </message>
    <message>
      <source>group</source>
      <translation>groupe</translation>
    </message>
    <message>
      <source>date unknown</source>
      <translation>date inconnue</translation>
    </message>
    <message>
      <source>publication date unknown</source>
      <translation>date de publication inconnue</translation>
    </message>
    <message>
      <source>day unknown</source>
      <translation>jour inconnu</translation>
    </message>
    <message>
      <source>some time in the past</source>
      <translation>dans le passé</translation>
    </message>
    <message>
      <source>at the time of writing</source>
      <translation>au moment de la rédaction</translation>
    </message>
    <message>
      <source>some time in the future</source>
      <translation>à l’avenir</translation>
    </message>
    <message>
      <source>morning</source>
      <translation>matin</translation>
    </message>
    <message>
      <source>midday</source>
      <translation>midi</translation>
    </message>
    <message>
      <source>afternoon</source>
      <translation>après-midi</translation>
    </message>
    <message>
      <source>evening</source>
      <translation>soir</translation>
    </message>
    <message>
      <source>night</source>
      <translation>nuit</translation>
    </message>
    <message>
      <source>daytime</source>
      <translation>journée</translation>
    </message>
    <message>
      <source>weekend of {day}</source>
      <translation>fin de semaine du {day}</translation>
    </message>
    <message>
      <source>week of {day}</source>
      <translation>semaine du {day}</translation>
    </message>
    <message>
      <source>spring {year}</source>
      <translation>printemps {year}</translation>
    </message>
    <message>
      <source>summer {year}</source>
      <translation>été {year}</translation>
    </message>
    <message>
      <source>autumn {year}</source>
      <translation>automne {year}</translation>
    </message>
    <message>
      <source>winter {year}</source>
      <translation>hiver {year}</translation>
    </message>
    <message>
      <source>quarter {number} of {year}</source>
      <translation>trimestre {number} de {year}</translation>
    </message>
    <message>
      <source>half {number} of {year}</source>
      <translation>semestre {number} de {year}</translation>
    </message>
    <message>
      <source>the {year}s</source>
      <translation>les années {year}</translation>
    </message>
    <message numerus="yes">
      <source>%n year(s)</source>
      <translation>
        <numerusform>%n an</numerusform>
        <numerusform>%n ans</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n month(s)</source>
      <translation>
        <numerusform>%n mois</numerusform>
        <numerusform>%n mois</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n week(s)</source>
      <translation>
        <numerusform>%n semaine</numerusform>
        <numerusform>%n semaines</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n jour</numerusform>
        <numerusform>%n jours</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quarter(s)</source>
      <translation>
        <numerusform>%n trimestre</numerusform>
        <numerusform>%n trimestres</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decade(s)</source>
      <translation>
        <numerusform>%n décennie</numerusform>
        <numerusform>%n décennies</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n century(ies)</source>
      <translation>
        <numerusform>%n siècle</numerusform>
        <numerusform>%n siècles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s)</source>
      <translation>
        <numerusform>%n heure</numerusform>
        <numerusform>%n heures</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n second(s)</source>
      <translation>
        <numerusform>%n seconde</numerusform>
        <numerusform>%n secondes</numerusform>
      </translation>
    </message>
    <message>
      <source>from the file</source>
      <translation>d’après le fichier</translation>
    </message>
    <message>
      <source>from the text</source>
      <translation>d’après le texte</translation>
    </message>
    <message>
      <source>set by you</source>
      <translation>selon vous</translation>
    </message>
    <message>
      <source>{facts}: {content}</source>
      <translation>{facts} : {content}</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Find in the text</source>
      <translation>Chercher dans le texte</translation>
    </message>
    <message>
      <source>Previous match (Shift+F3)</source>
      <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
      <source>Next match (F3)</source>
      <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation>Fermer (Échap)</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>Introuvable</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation>{number} sur {count}</translation>
    </message>
    <message>
      <source>from the beginning</source>
      <translation>reprise au début</translation>
    </message>
    <message>
      <source>from the end</source>
      <translation>reprise à la fin</translation>
    </message>
  </context>
  <context>
    <name>Exporter</name>
    <message>
      <source>{name}-statements</source>
      <translation>{name}-propos</translation>
    </message>
    <message>
      <source>Export the statements</source>
      <translation>Exporter les propos</translation>
    </message>
    <message>
      <source>Statements as JSON</source>
      <translation>Propos en JSON</translation>
    </message>
    <message>
      <source>Statements as a table</source>
      <translation>Propos en tableau</translation>
    </message>
    <message>
      <source>{name} is an article and was not overwritten; choose another name.</source>
      <translation>{name} est un article et n’a pas été remplacé ; choisissez un autre nom.</translation>
    </message>
    <message>
      <source>The statements are in {name}.</source>
      <translation>Les propos sont dans {name}.</translation>
    </message>
    <message>
      <source>You may not write {name} there; choose another folder.</source>
      <translation>Vous n’avez pas le droit d’écrire {name} dans ce dossier ; choisissez un autre dossier.</translation>
    </message>
    <message>
      <source>The disk is too full for {name}; choose another one.</source>
      <translation>Il ne reste pas assez de place sur le disque pour {name} ; choisissez-en un autre.</translation>
    </message>
    <message>
      <source>The folder for {name} is gone; choose another one.</source>
      <translation>Le dossier prévu pour {name} n’existe plus ; choisissez-en un autre.</translation>
    </message>
    <message>
      <source>{name} is there already; choose another name.</source>
      <translation>{name} existe déjà ; choisissez un autre nom.</translation>
    </message>
    <message>
      <source>{name} is too long a name; choose a shorter one.</source>
      <translation>Le nom {name} est trop long ; choisissez-en un plus court.</translation>
    </message>
    <message>
      <source>{name} cannot be written; choose another folder.</source>
      <translation>{name} ne peut pas être écrit ; choisissez un autre dossier.</translation>
    </message>
  </context>
  <context>
    <name>file_dialogs</name>
    <message>
      <source>Folder:</source>
      <translation>Dossier :</translation>
    </message>
    <message>
      <source>Kind:</source>
      <translation>Type :</translation>
    </message>
  </context>
</TS>
