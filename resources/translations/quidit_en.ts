<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>NoticeArea</name>
    <message numerus="yes">
      <source>%n more notice(s) – dismiss all</source>
      <translation>
        <numerusform>1 more notice – dismiss all</numerusform>
        <numerusform>%n more notices – dismiss all</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SpeakerChoice</name>
    <message numerus="yes">
      <source>%n speaker(s)</source>
      <translation>
        <numerusform>1 speaker</numerusform>
        <numerusform>%n speakers</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StatementPanel</name>
    <message numerus="yes">
      <source>%n statement(s)</source>
      <translation>
        <numerusform>1 statement</numerusform>
        <numerusform>%n statements</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>hover</name>
    <message numerus="yes">
      <source>%n statement(s)</source>
      <translation>
        <numerusform>1 statement</numerusform>
        <numerusform>%n statements</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>wording</name>
    <message numerus="yes">
      <source>%n year(s)</source>
      <translation>
        <numerusform>%n year</numerusform>
        <numerusform>%n years</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n month(s)</source>
      <translation>
        <numerusform>%n month</numerusform>
        <numerusform>%n months</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n week(s)</source>
      <translation>
        <numerusform>%n week</numerusform>
        <numerusform>%n weeks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quarter(s)</source>
      <translation>
        <numerusform>%n quarter</numerusform>
        <numerusform>%n quarters</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decade(s)</source>
      <translation>
        <numerusform>%n decade</numerusform>
        <numerusform>%n decades</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n century(ies)</source>
      <translation>
        <numerusform>%n century</numerusform>
        <numerusform>%n centuries</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s)</source>
      <translation>
        <numerusform>%n hour</numerusform>
        <numerusform>%n hours</numerusform>
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
        <numerusform>%n second</numerusform>
        <numerusform>%n seconds</numerusform>
      </translation>
    </message>
  </context>
</TS>
