/** Ada holds the API key; she, Bo and Cleo are the same people in every product. */
export const ADA = 'ada@acme.example';
export const BO = 'bo@acme.example';
export const CLEO = 'cleo@acme.example';

export const PEOPLE = [
  { email: ADA, first_name: 'Ada', last_name: 'Lane', saml_user_id: null },
  { email: BO, first_name: 'Bo', last_name: 'Reyes', saml_user_id: null },
  { email: CLEO, first_name: 'Cleo', last_name: 'Park', saml_user_id: null },
];
