import '../../prepared_once.js';
import { connector } from './connector.js';

export default connector();
