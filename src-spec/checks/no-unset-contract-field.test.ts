import { testCheck } from '../testing/check-tester'
import { noUnsetContractField } from './no-unset-contract-field'

testCheck(noUnsetContractField)
