import { testCheck } from '../testing/check-tester'
import { noMissingContractField } from './no-missing-contract-field'

testCheck(noMissingContractField)
